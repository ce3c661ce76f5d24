import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Api, answerCall } from './api.ts'
import { readBody, reply } from './exchange.ts'
import type { ResponseUrls } from './responses.ts'
import type { Sockets } from './sockets.ts'
import type { World } from './world.ts'

type Parts = {
  api: Api
  world: World
  responses: ResponseUrls
  sockets: Sockets
  control(act: string, args: unknown[]): Promise<unknown>
}

/** One port for everything: `/api/…`, files, response URLs, Socket Mode, and `/control/…` for tests. */
export async function listen(
  parts: Parts,
  port: number,
): Promise<{ origin: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    route(parts, request, response).catch((error: Error) => reply(response, 500, { error: error.message }))
  })
  server.on('upgrade', (request, socket, head) => parts.sockets.upgrade(request, socket, head))
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => close(server),
  }
}

async function route(parts: Parts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [, kind, name = '', ...more] = new URL(request.url ?? '', 'http://localhost').pathname.split('/')
  switch (kind) {
    case 'api':
      return answerCall(parts.api, name, request, response)
    case 'upload':
      return upload(parts, name, request, response)
    case 'files':
      return download(parts, name, request, response)
    case 'response': {
      const { status, text } = parts.responses.answer(name, JSON.parse((await readBody(request)).toString()))
      parts.api.journal.write('response_url', {}, text)
      parts.api.changed()
      return void response.writeHead(status).end(text)
    }
    case 'control': {
      const args = JSON.parse((await readBody(request)).toString() || '[]')
      return reply(response, 200, (await parts.control([name, ...more].join('/'), args)) ?? null)
    }
    default:
      return reply(response, 404, { error: 'not found' })
  }
}

async function upload({ world }: Parts, id: string, request: IncomingMessage, response: ServerResponse) {
  const file = world.files.get(id)
  if (file) file.bytes = new Uint8Array(await readBody(request))
  response.writeHead(file ? 200 : 404).end('OK')
}

/** Whoever may not read files is led to a page, as on Slack. */
async function download(
  { world, api }: Parts,
  id: string,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const file = world.files.get(id)
  const bearer = request.headers.authorization?.replace(/^Bearer /, '') ?? ''
  const mayRead = api.tokens.scopesOf(bearer)?.includes('files:read')
  if (!mayRead)
    return void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Sign in</html>')
  if (!file) return void response.writeHead(404).end()
  response.writeHead(200, { 'content-type': file.mime }).end(Buffer.from(file.bytes))
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections()
  await new Promise<void>((resolve) => server.close(() => resolve()))
}
