import type { Params } from './types.ts'

/** `limited` and `ignored-retry-after` are 429; `refused` any other answer that is an error. */
export type Verdict = 'ok' | 'refused' | 'limited' | 'conflict' | 'token' | 'fault'

export type Call = {
  method: string
  chat: number | undefined
  params: Params
  at: number
  status: number
  verdict: Verdict
  description?: string
}

const REMEMBERED = 50_000

/** Every call of the bot with what became of it, oldest first. */
export function createJournal(onChange: () => void) {
  const calls: Call[] = []
  return {
    add(call: Call): void {
      calls.push(call)
      if (calls.length > REMEMBERED) calls.shift()
      onChange()
    },
    calls: (method?: string): Call[] =>
      calls.filter((call) => method === undefined || call.method === method),
  }
}

export type Journal = ReturnType<typeof createJournal>

export function verdictOf(status: number): Verdict {
  if (status < 300) return 'ok'
  if (status === 429) return 'limited'
  if (status === 409) return 'conflict'
  return status === 401 || status === 404 ? 'token' : 'refused'
}
