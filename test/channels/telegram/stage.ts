import { afterEach, beforeEach } from 'vitest'
import type { Telegram, TelegramOptions } from '../../../src/channels/telegram/index.ts'
import type { Inbound } from '../../../src/chat/channel.ts'
import { type FakeTelegram, startFakeTelegram } from '../../helpers/fake-telegram/index.ts'
import { memoryLog, quietTelegram } from '../../helpers/telegram.ts'

export type Stage = {
  fake: FakeTelegram
  telegram: Telegram
  inbounds: Inbound[]
  /** What the core does with an inbound. */
  answer(inbound: Inbound): Promise<void>
  log: ReturnType<typeof memoryLog>
  /** A person who has pressed Start. */
  lan: number
}

/** For each test a server without sending limits, and a channel that polls it once started. */
export function useStage() {
  const stage = {} as Stage
  beforeEach(async () => {
    stage.fake = await startFakeTelegram({ limits: { isOn: false } })
    stage.lan = stage.fake.addUsers(1)[0] ?? 0
    stage.inbounds = []
    stage.answer = async () => {}
    stage.log = memoryLog()
  })
  afterEach(async () => {
    await stage.telegram.stop()
    await stage.fake.stop()
  })
  async function start(options: Partial<TelegramOptions> = {}): Promise<void> {
    stage.telegram = quietTelegram(stage.fake, { log: stage.log, ...options })
    await stage.telegram.start(async (inbound) => {
      stage.inbounds.push(inbound)
      await stage.answer(inbound)
    })
  }
  const lines = () => stage.inbounds.map(({ line }) => line)
  const outcome = ({ update }: { update: number | undefined }) => stage.fake.outcome(update ?? 0)
  return { stage, start, lines, outcome }
}

export const card = (words: string) => ({
  body: [{ kind: 'text' as const, text: words }],
  buttons: [[{ label: 'Báo', line: 'bao' }]],
})
