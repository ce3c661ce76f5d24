import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { bytesOf, paramsOf } from './body.ts'
import type { Control } from './control.ts'
import { ApiError } from './errors.ts'
import { errorOf, type Fault } from './faults.ts'
import { verdictOf } from './journal.ts'
import type { Platform } from './platform.ts'
import type { Params } from './types.ts'

type Answer = { status: number; body: object; description?: string }

/** The Bot API over HTTP, with the control of the fake beside it. */
export function createHttp(platform: Platform, control: () => Control) {
  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => reply(response, 500, { error: String(error) }))
  })

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    if (url.pathname === '/control') return runControl(request, response)
    const [, kind, token, path = ''] = /^\/(file\/)?bot([^/]+)\/(.+)$/.exec(url.pathname) ?? []
    if (token === undefined) return reply(response, 404, notFound)
    if (token !== platform.credentials.token) {
      const isToken = /^\d+:[\w-]{20,}$/.test(token)
      return isToken ? reply(response, 401, unauthorized) : reply(response, 404, notFound)
    }
    if (kind) return sendFile(path, response)
    const params = await paramsOf(request, url)
    return call(path, params, request, response)
  }

  async function call(method: string, params: Params, request: IncomingMessage, response: ServerResponse) {
    const chat = params.chat_id === undefined ? undefined : Number(params.chat_id)
    const fault = platform.faults.take(method, chat)
    const at = platform.clock()
    const record = (status: number, description?: string) =>
      platform.journal.add({
        method,
        chat,
        params: withoutBytes(params),
        at,
        status,
        verdict: fault && fault.kind !== 'slow' ? 'fault' : verdictOf(status),
        ...(description && { description }),
      })
    if (fault?.kind === 'slow') await sleep(fault.ms ?? 0)
    if (fault && fault.kind !== 'slow') {
      if (fault.taken) await run(method, params, response)
      record(0, fault.kind)
      return suffer(fault, chat, request, response)
    }
    const { status, body, description } = await run(method, params, response)
    record(status, description)
    reply(response, status, body)
  }

  async function run(method: string, params: Params, response: ServerResponse): Promise<Answer> {
    const gone = new AbortController()
    response.once('close', () => gone.abort())
    try {
      const known = platform.methods[method]
      if (!known) throw new ApiError(404, 'Not Found')
      return { status: 200, body: { ok: true, result: await known(params, gone.signal) } }
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      return { status: error.code, body: refusal(error), description: error.description }
    }
  }

  function suffer(
    fault: Fault,
    chat: number | undefined,
    request: IncomingMessage,
    response: ServerResponse,
  ): void {
    if (fault.kind === 'cut') request.socket.destroy()
    if (fault.kind === 'garbage')
      response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad Gateway</h1>')
    if (fault.kind !== 'error') return
    const seconds = fault.parameters?.retry_after
    const error =
      fault.code === 429 && seconds !== undefined
        ? platform.limiter.penalize(chat ?? '*', seconds)
        : errorOf(fault)
    reply(response, error.code, refusal(error))
  }

  function sendFile(path: string, response: ServerResponse): void {
    const file = [...platform.world.files.values()].find((stored) => stored.path === path)
    if (!file) {
      reply(response, 404, notFound)
      return
    }
    response.writeHead(200, { 'content-type': 'application/octet-stream' })
    response.end(file.bytes ?? Buffer.alloc(file.size))
  }

  async function runControl(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { verb, args } = JSON.parse((await bytesOf(request)).toString()) as {
      verb: string
      args: unknown[]
    }
    const act = (control() as unknown as Record<string, (...args: unknown[]) => unknown>)[verb]
    try {
      if (!act) throw new Error(`no control verb "${verb}"`)
      reply(response, 200, { ok: true, result: await act(...args) })
    } catch (error) {
      reply(response, 200, { ok: false, error: (error as Error).message })
    }
  }

  return {
    open: (port: number): Promise<number> =>
      new Promise((resolve, reject) => {
        server.once('error', reject)
        server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
      }),
    close: (): Promise<void> =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const unauthorized = { ok: false, error_code: 401, description: 'Unauthorized' }
const notFound = { ok: false, error_code: 404, description: 'Not Found' }

const refusal = ({ code, description, parameters }: ApiError) => ({
  ok: false,
  error_code: code,
  description,
  ...(parameters && { parameters }),
})

function reply(response: ServerResponse, status: number, body: object): void {
  if (response.headersSent || response.destroyed) return
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

function withoutBytes(params: Params): Params {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      const file = value as { name?: string; bytes?: unknown } | null
      return [name, file?.bytes instanceof Uint8Array ? { file: file.name } : value]
    }),
  )
}
