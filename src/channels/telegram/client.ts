import { Api } from 'grammy'
import { LIMITS } from './limits.ts'
import type { TelegramAccess } from './options.ts'

type GrammySignal = NonNullable<Parameters<Api['getMe']>[0]>

/** grammY declares the signal of a polyfill and only ever listens to it. */
export const signalOf = (signal: AbortSignal): GrammySignal => signal as unknown as GrammySignal

export const PUBLIC_API = 'https://api.telegram.org'

/**
 * The Bot API with the patience each use needs. None repeats a call by itself: a repeated send may be a second message,
 * and the ledger knows when to repeat.
 */
export type Clients = { root: string; send: Api; upload: Api; poll: Api; fileUrl(path: string): string }

export function createClients({ token, apiRoot = PUBLIC_API }: TelegramAccess): Clients {
  const root = apiRoot.replace(/\/+$/, '')
  const api = (timeoutSeconds: number) => new Api(token, { apiRoot: root, timeoutSeconds })
  return {
    root,
    send: api(LIMITS.sendTimeoutSeconds),
    upload: api(LIMITS.uploadTimeoutSeconds),
    poll: api(LIMITS.pollTimeoutSeconds),
    fileUrl: (path) => `${root}/file/bot${token}/${path}`,
  }
}
