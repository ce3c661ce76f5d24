import { addressOf, placeOf } from './address.ts'
import { createRecent } from './recent.ts'

const KNOWN = 5000

/**
 * The threads the bot takes part in: what is said there is meant for it without a mention. Slack does not say so of a
 * thread that a person began, hence this memory of the process.
 */
export function createThreads() {
  const joined = createRecent<true>(KNOWN)
  return {
    join(address: string): void {
      const { channel, thread } = placeOf(address) ?? {}
      if (channel && thread) joined.set(addressOf({ channel, thread }), true)
    },
    includes: (channel: string, thread: string): boolean => joined.has(addressOf({ channel, thread })),
  }
}

export type Threads = ReturnType<typeof createThreads>
