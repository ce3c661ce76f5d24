import type { WebClient } from './clients.ts'
import { waitOf } from './obedient.ts'
import type { SlackOptions } from './options.ts'
import { createRecent } from './recent.ts'
import { renderHome } from './render.ts'

const KNOWN = 5000
/** Changes within this time are drawn together. */
const TOGETHER_MS = 400

/** Keeps App Home of those who opened it fresh. Best effort: opening it again draws it anew. */
export function createHome(client: WebClient, { home, log }: Pick<SlackOptions, 'home' | 'log'>) {
  const seen = createRecent<true>(KNOWN)
  const waiting = new Map<string, NodeJS.Timeout>()
  const running = new Map<string, { again: boolean; done: Promise<void> }>()
  let isClosing = false

  async function publish(user: string): Promise<void> {
    try {
      const cards = await home?.(user)
      if (!cards) return
      await client.views.publish({ user_id: user, view: { type: 'home', blocks: renderHome(cards) } })
    } catch (err) {
      const seconds = waitOf(err)
      if (seconds !== undefined) later(user, seconds * 1000)
      else log.warn({ err, user }, 'slack: App Home was not refreshed')
    }
  }

  /** One drawing at a time per person; what happens meanwhile leads to one more. */
  function draw(user: string): void {
    const current = running.get(user)
    if (current) {
      current.again = true
      return
    }
    const job = { again: false, done: Promise.resolve() }
    running.set(user, job)
    job.done = publish(user).then(() => {
      running.delete(user)
      if (job.again) draw(user)
    })
  }

  function later(user: string, ms: number): void {
    if (isClosing || waiting.has(user)) return
    const timer = setTimeout(() => {
      waiting.delete(user)
      draw(user)
    }, ms)
    waiting.set(user, timer.unref())
  }

  return {
    /** The person looks at it: drawn at once, and kept fresh from now on. */
    opened(user: string): void {
      seen.set(user, true)
      draw(user)
    },
    /** A button on it was pressed: it may have been opened in another process. */
    used: (user: string): void => seen.set(user, true),
    /** Draws it soon for a person who opened it once, and may have it before them. */
    refresh(user: string): void {
      if (seen.has(user)) later(user, TOGETHER_MS)
    },
    users: seen.keys,
    /** Draws what waits, and resolves when nothing is drawn any more. */
    async settled(): Promise<void> {
      isClosing = true
      for (const [user, timer] of waiting) {
        clearTimeout(timer)
        draw(user)
      }
      waiting.clear()
      while (running.size) await Promise.all([...running.values()].map(({ done }) => done))
    },
  }
}

export type Home = ReturnType<typeof createHome>
