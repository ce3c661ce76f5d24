import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, expect, test } from 'vitest'
import { type FakeTelegram, startFakeTelegram } from '../../helpers/fake-telegram/index.ts'

const SCRIPT = join(import.meta.dirname, '../../helpers/telegram-process.ts')

type Heard = { id: string; line: string }

let fake: FakeTelegram
const bots = new Set<ChildProcessWithoutNullStreams>()

afterEach(async () => {
  await Promise.all([...bots].map(kill))
  await fake.stop()
})

function startBot() {
  const bot = spawn(process.execPath, [SCRIPT], {
    env: { ...process.env, TELEGRAM_BOT_TOKEN: fake.token, TELEGRAM_API_ROOT: fake.url },
  })
  bots.add(bot)
  const lines = createInterface(bot.stdout)[Symbol.asyncIterator]()
  return {
    hears: async (): Promise<Heard> => JSON.parse((await lines.next()).value ?? 'null') as Heard,
    commit: (): void => void bot.stdin.write('\n'),
    kill: () => kill(bot),
  }
}

async function kill(bot: ChildProcessWithoutNullStreams): Promise<void> {
  bots.delete(bot)
  if (bot.exitCode !== null || bot.signalCode !== null) return
  const exited = once(bot, 'exit')
  bot.kill('SIGKILL')
  await exited
}

test('a kill between the commit and the confirmation delivers the same event again', async () => {
  fake = await startFakeTelegram()
  const [lan = 0] = fake.addUsers(1)
  fake.hold()
  for (const line of ['một', 'hai', 'ba']) fake.say(lan, lan, line)
  fake.release()

  const first = startBot()
  const heard = [await first.hears()]
  first.commit()
  heard.push(await first.hears())
  await first.kill()
  expect(fake.pending()).toBe(3)

  const second = startBot()
  for (let count = 0; count < 3; count++) {
    heard.push(await second.hears())
    second.commit()
  }
  await fake.untilConfirmed()
  expect(heard.map(({ line }) => line)).toEqual(['một', 'hai', 'một', 'hai', 'ba'])
  expect(heard[2]).toEqual(heard[0])
  expect(heard[3]).toEqual(heard[1])
})
