import type { Message } from '../../../src/channels/playground/index.ts'

/** Does what the page does, over HTTP. */
export function pageClient(url: string) {
  const headers = { 'x-playground': '1' }
  return {
    get: <T = unknown>(path: string) => fetch(`${url}${path}`).then((answer) => answer.json() as Promise<T>),
    messages: () => fetch(`${url}/messages`).then((answer) => answer.json() as Promise<Message[]>),
    post: (path: string, body: object, more: Record<string, string> = {}) =>
      fetch(`${url}${path}`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json', ...more },
        body: JSON.stringify(body),
      }),
    upload(fields: Record<string, string>, file: File) {
      const form = new FormData()
      for (const [name, value] of Object.entries(fields)) form.set(name, value)
      form.set('file', file)
      return fetch(`${url}/messages`, { method: 'POST', headers, body: form })
    },
  }
}

/** Reads server-sent events from `url` until `count` of them have come. */
export async function readEvents(url: string, count: number, lastId?: string) {
  const answer = await fetch(`${url}/events`, lastId ? { headers: { 'last-event-id': lastId } } : {})
  const events: { id?: string; event: string; data: unknown }[] = []
  let rest = ''
  for await (const chunk of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const blocks = (rest + chunk).split('\n\n')
    rest = blocks.pop() ?? ''
    events.push(...blocks.map(parseEvent))
    if (events.length >= count) return events
  }
  return events
}

function parseEvent(block: string) {
  const fields = Object.fromEntries(block.split('\n').map((line) => line.split(/: (.*)/s, 2))) as Record<
    string,
    string
  >
  return {
    id: fields.id ?? '',
    event: fields.event ?? '',
    data: JSON.parse(fields.data ?? 'null') as unknown,
  }
}
