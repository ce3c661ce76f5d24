import { Temporal } from 'temporal-polyfill'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createClients } from '../../../src/channels/telegram/client.ts'
import { createIntake } from '../../../src/channels/telegram/intake.ts'
import { memoryLog } from '../../helpers/telegram.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('a press is answered within the time of the platform, even when the core is not done', async () => {
  const clients = createClients({ token: '1:x', apiRoot: 'http://127.0.0.1:9' })
  const answered = vi.spyOn(clients.send, 'answerCallbackQuery').mockResolvedValue(true)
  const { promise: gate, resolve: open } = Promise.withResolvers<void>()
  const intake = createIntake({
    bot: { id: 1, username: 'b' },
    clients,
    receive: () => gate,
    log: memoryLog(),
    now: () => Temporal.Instant.fromEpochMilliseconds(0),
    canWork: async () => true,
  })
  const person = { id: 5, is_bot: false, first_name: 'Lan' }
  const message = { message_id: 1, date: 0, chat: { id: 5, type: 'private', first_name: 'Lan' } } as const
  const taking = intake.take({
    update_id: 1,
    callback_query: { id: 'q', from: person, message, chat_instance: '1', data: 'viec' },
  })
  await vi.advanceTimersByTimeAsync(2_900)
  expect(answered).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(200)
  expect(answered).toHaveBeenCalledTimes(1)
  open()
  await taking
  await intake.settled()
  expect(answered).toHaveBeenCalledTimes(1)
})
