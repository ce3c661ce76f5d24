import type { IncomingMessage } from 'node:http'
import type { Upload } from './methods/messages.ts'
import type { Params } from './types.ts'

export async function bytesOf(request: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

/** The parameters of a call, whichever of Telegram's encodings carries them; files stand where they were attached. */
export async function paramsOf(request: IncomingMessage, url: URL): Promise<Params> {
  const type = request.headers['content-type'] ?? ''
  const body = await bytesOf(request)
  const query = Object.fromEntries([...url.searchParams].map(([name, value]) => [name, plain(value)]))
  if (body.byteLength === 0) return query
  if (type.startsWith('application/json')) return { ...query, ...(JSON.parse(body.toString()) as Params) }
  return { ...query, ...(await formOf(body, type)) }
}

async function formOf(body: Buffer<ArrayBuffer>, type: string): Promise<Params> {
  const form = await new Response(body, { headers: { 'content-type': type } }).formData()
  const files = new Map<string, Upload>()
  const params: Params = {}
  for (const [name, value] of form) {
    if (typeof value === 'string') params[name] = plain(value)
    else
      files.set(name, {
        name: value.name,
        type: value.type,
        bytes: new Uint8Array(await value.arrayBuffer()),
      })
  }
  for (const [name, value] of Object.entries(params)) {
    const attached = /^attach:\/\/(.+)$/.exec(String(value))?.[1]
    if (attached) params[name] = files.get(attached)
  }
  return params
}

/** Forms carry lists and objects as JSON, and everything else as text. */
function plain(value: string): unknown {
  if (value === 'true') return true
  if (value === 'false') return false
  return /^[[{]/.test(value) ? asJson(value) : value
}

function asJson(value: string): unknown {
  try {
    return JSON.parse(value)
  } catch {
    return value
  }
}
