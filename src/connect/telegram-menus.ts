import type { Telegram } from '../channels/telegram/index.ts'
import type { Clock } from '../clock.ts'
import type { Database } from '../db/client.ts'
import { menusOf } from '../db/menus.ts'
import type { Log } from '../log.ts'

type Parts = { database: Database; telegram: Telegram; clock: Clock; log: Log }

/**
 * Shows the commands of administrators to administrators: to all when the service starts, and to those whose roles a
 * committed change may have touched. One after the other, and never waited for.
 */
export function keepMenus({ database, telegram, clock, log }: Parts) {
  let working = Promise.resolve()

  async function show(subject: string | undefined): Promise<void> {
    try {
      const menus = await menusOf(database.prisma, 'telegram', subject, clock.today())
      for (const { address, isAdmin } of menus) {
        await telegram.showMenu(address, isAdmin ? 'admin' : 'private')
      }
    } catch (err) {
      log.warn({ err }, 'telegram: the menus of administrators could not be set')
    }
  }

  return (subject: string | undefined): void => {
    if (subject !== undefined && !/^(person|account):\d+$/.test(subject)) return
    working = working.then(() => show(subject))
  }
}
