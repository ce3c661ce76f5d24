import type { WebClient } from './clients.ts'
import type { SlackOptions } from './options.ts'
import { createRecent } from './recent.ts'
import { renderHome } from './render.ts'

const KNOWN = 5000

/** Keeps App Home of those who opened it fresh. Best effort: opening it again draws it anew. */
export function createHome(client: WebClient, { home, log }: Pick<SlackOptions, 'home' | 'log'>) {
  const opened = createRecent<true>(KNOWN)
  const running = new Map<string, { again: boolean; done: Promise<void> }>()

  async function publish(user: string): Promise<void> {
    try {
      const cards = await home?.(user)
      if (cards)
        await client.views.publish({ user_id: user, view: { type: 'home', blocks: renderHome(cards) } })
    } catch (err) {
      log.warn({ err, user }, 'slack: App Home was not refreshed')
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

  return {
    opened: (user: string): void => opened.set(user, true),
    /** Draws it for a person who opened it once, and may have it before them. */
    refresh(user: string): void {
      if (opened.has(user)) draw(user)
    },
    async settled(): Promise<void> {
      while (running.size) await Promise.all([...running.values()].map(({ done }) => done))
    },
  }
}

export type Home = ReturnType<typeof createHome>
