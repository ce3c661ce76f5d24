import { newId } from './dom.js'

const HEADERS = { 'x-playground': '1' }

/** A request that failed; `code` ends the key of the sentence to show (`error.<code>`). */
export class RequestError extends Error {
  constructor(code) {
    super(code)
    this.code = code
  }
}

async function request(path, options) {
  const answer = await fetch(path, options).catch(() => {
    throw new RequestError('offline')
  })
  if (answer.ok) return answer.json()
  const body = await answer.json().catch(() => ({}))
  throw new RequestError(body.error ?? 'other')
}

export const get = (path) => request(path)

export const post = (path, body) =>
  request(path, {
    method: 'POST',
    headers: { ...HEADERS, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

/** Does `action` as `person` in `conversation`; resolves when the bot has taken it. */
export function act(person, conversation, action) {
  return post('/messages', { id: newId(), person: person.id, conversation: conversation.id, ...action })
}

export function upload(person, conversation, file, { text, repliesTo }) {
  const form = new FormData()
  const fields = { id: newId(), person: person.id, conversation: conversation.id, text, repliesTo }
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) form.set(name, value)
  form.set('file', file)
  return request('/messages', { method: 'POST', headers: HEADERS, body: form })
}

/**
 * Calls `handlers[name](data)` for every event; `fresh` when everything has to be read anew, `ready` when the connection
 * stands, `lost` when it broke.
 */
export function listen(handlers) {
  const source = new EventSource('/events')
  let isNew = true
  const stands = (isFresh) => {
    if (isFresh) handlers.fresh()
    handlers.ready()
    isNew = false
  }
  source.addEventListener('ready', () => stands(isNew))
  source.addEventListener('reset', () => stands(true))
  for (const name of ['message', 'people', 'clock']) {
    source.addEventListener(name, (event) => handlers[name](JSON.parse(event.data)))
  }
  source.addEventListener('error', () => {
    handlers.lost()
    // A browser gives up for good after an answer that is no stream; then a new source is needed.
    if (source.readyState === EventSource.CLOSED) setTimeout(() => listen(handlers), 2000)
  })
}
