import type { Slack } from '../channels/slack/index.ts'
import type { Clock } from '../clock.ts'
import { accountsConcerned } from '../db/changes.ts'
import type { Database } from '../db/client.ts'
import type { Log } from '../log.ts'

/** Changes of one moment are looked up together. */
const TOGETHER_MS = 100

type Parts = { database: Database; slack: Slack; clock: Clock; log: Log }

/**
 * Hears of committed changes, whichever process made them, and has the boards drawn anew on which they show: those
 * that somebody opened while this process runs. Never waited for.
 */
export function keepBoardsFresh({ database, slack, clock, log }: Parts) {
  const subjects = new Set<string>()

  async function refresh(): Promise<void> {
    const heard = [...subjects]
    subjects.clear()
    try {
      const concerned = await accountsConcerned(database.prisma, 'slack', heard, clock.today())
      for (const { platformUser } of concerned) slack.refreshHome(platformUser)
    } catch (err) {
      log.warn({ err }, 'slack: boards could not be refreshed')
    }
  }

  return (subject: string | undefined): void => {
    const users = slack.homeUsers()
    if (!users.length) return
    // Some changes may have been missed: any board may be out of date.
    if (subject === undefined) for (const user of users) slack.refreshHome(user)
    else {
      if (subjects.size === 0) setTimeout(() => void refresh(), TOGETHER_MS).unref()
      subjects.add(subject)
    }
  }
}
