import type { RemoteControl } from './control.ts'

/** Steers a fake that runs in another process. @param url as its first line told */
export function connectFakeTelegram(url: string): RemoteControl {
  return new Proxy({} as RemoteControl, {
    get: (_, verb) => {
      // A proxy that is awaited must not look like a promise.
      if (verb === 'then') return undefined
      return (...args: unknown[]) => run(url, String(verb), args)
    },
  })
}

async function run(url: string, verb: string, args: unknown[]): Promise<unknown> {
  const answer = await fetch(`${url}/control`, { method: 'POST', body: JSON.stringify({ verb, args }) })
  const { ok, result, error } = (await answer.json()) as { ok: boolean; result?: unknown; error?: string }
  if (!ok) throw new Error(error)
  return result
}
