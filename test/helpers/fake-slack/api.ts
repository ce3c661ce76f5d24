import type { IncomingMessage, ServerResponse } from 'node:http'
import { readBody, reply } from './exchange.ts'
import type { Fault, Faults } from './faults.ts'
import type { Journal } from './journal.ts'
import type { Limits } from './limits.ts'
import { methods } from './methods/index.ts'
import type { Args, Method, Office } from './methods/types.ts'
import { Refusal } from './refusal.ts'
import type { Tokens } from './tokens.ts'

export type Api = {
  office: Office
  tokens: Tokens
  limits: Limits
  faults: Faults
  journal: Journal
  changed(): void
}

/** Answers one call of the Web API. */
export async function answerCall(api: Api, name: string, request: IncomingMessage, response: ServerResponse) {
  const args = readArgs(await readBody(request), request.headers['content-type'])
  const conversation = String(args.channel ?? args.channel_id ?? '')
  const finish = (verdict: string) => {
    api.journal.write(name, args, verdict)
    api.changed()
  }
  const fault = api.faults.take(name, conversation)
  if (fault && fault.kind !== 'cut-after') {
    finish(fault.kind === 'error' ? fault.error : fault.kind)
    return suffer(fault, response)
  }
  const method = methods[name]
  const breach = method && api.limits.check(name, method.tier, conversation)
  if (breach) {
    api.journal.accuse(name, breach.isIgnored ? 'ignored-retry-after' : 'over-limit')
    finish('ratelimited')
    return reply(
      response,
      429,
      { ok: false, error: 'ratelimited' },
      { 'retry-after': `${breach.retryAfter}` },
    )
  }
  const bearer = request.headers.authorization?.replace(/^Bearer /, '') ?? ''
  const { body, verdict } = perform(api, method, args, bearer)
  finish(verdict)
  if (fault) return void response.destroy()
  return reply(response, 200, body, scopeHeader(api.tokens, bearer))
}

function perform(api: Api, method: Method | undefined, args: Args, bearer: string) {
  try {
    if (!method) throw new Refusal('unknown_method')
    api.tokens.check(bearer, method)
    return { body: { ok: true, ...method.run(args, api.office) }, verdict: 'ok' }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const about = error.details.length ? { response_metadata: { messages: error.details } } : {}
    return { body: { ok: false, error: error.error, ...error.more, ...about }, verdict: error.error }
  }
}

function suffer(fault: Fault, response: ServerResponse): void {
  switch (fault.kind) {
    case 'rate-limit':
      reply(response, 429, { ok: false, error: 'ratelimited' }, { 'retry-after': `${fault.retryAfter}` })
      break
    case 'status':
      reply(response, fault.status, { ok: false, error: 'internal_error' })
      break
    case 'error':
      reply(response, 200, { ok: false, error: fault.error })
      break
    case 'page':
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Please sign in</html>')
      break
    case 'silence':
      break
    default:
      response.destroy()
  }
}

function scopeHeader(tokens: Tokens, bearer: string): Record<string, string> {
  const scopes = tokens.scopesOf(bearer)
  return scopes ? { 'x-oauth-scopes': scopes.join(',') } : {}
}

/** Slack's client sends forms in which lists and objects are JSON. */
function readArgs(body: Buffer, type = ''): Args {
  if (type.startsWith('application/json')) return JSON.parse(body.toString() || '{}')
  const args: Args = {}
  for (const [name, value] of new URLSearchParams(body.toString())) {
    args[name] = /^[[{]/.test(value) && STRUCTURED.has(name) ? JSON.parse(value) : value
  }
  return args
}

const STRUCTURED = new Set(['blocks', 'view', 'files', 'metadata', 'attachments'])
