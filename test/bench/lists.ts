import { startBot } from '../helpers/bot.ts'
import { fill, withDatabase } from './database.ts'
import { row, time } from './stats.ts'

const RUNS = 60
const WARM = 8

/** The list and a search of one agency's tasks, among few and among many obligations of others. */
export async function benchLists(): Promise<string[]> {
  const lines: string[] = []
  for (const obligations of [1_000, 100_000]) {
    await withDatabase(async (database) => {
      await fill(database, obligations)
      const bot = await startBot(database)
      const person = await bot.person('Do', 'UBND xã Thử 1')
      const { rows } =
        await database.pool.query(`SELECT count(*)::int AS own FROM obligation o JOIN agency a ON a.id = o.agency_id
        WHERE a.name = 'UBND xã Thử 1'`)
      const say = (line: string, n: number) =>
        bot.receive({
          id: `${line}${n}`,
          channel: 'playground',
          sender: person.user,
          address: person.user,
          line,
          isPrivate: true,
          at: bot.clock.now(),
        })
      const of = `${obligations.toLocaleString('en')} obligations (${rows[0].own} own)`
      lines.push(row(`/viec, ${of}`, await time(RUNS, WARM, (n) => say('/viec', n))))
      lines.push(row(`/viec chu ky, ${of}`, await time(RUNS, WARM, (n) => say('/viec chu ky', n))))
      lines.push(row(`/xem Z1, ${of}`, await time(RUNS, WARM, (n) => say('/xem Z1', n))))
    })
  }
  return lines
}
