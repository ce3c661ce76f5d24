import type { Update } from 'grammy/types'
import { LIMITS } from './limits.ts'

/** What became of a batch: the offset that confirms exactly what is done, and the first failure. */
export type BatchResult = { offset: number; isAnyTaken: boolean; failure?: unknown }

/**
 * Handles a batch as Telegram's own webhooks would: the updates of one chat one after the other, chats side by side. A
 * failure holds back its chat only. What was done behind a failed update is delivered again and known by its id.
 */
export async function handleBatch(
  updates: Update[],
  offset: number,
  take: (update: Update) => Promise<void>,
): Promise<BatchResult> {
  const lanes = Map.groupBy(updates, chatOf).values()
  const failures: { id: number; error: unknown }[] = []
  let isAnyTaken = false

  async function work(): Promise<void> {
    for (const lane of lanes) {
      for (const update of lane) {
        try {
          await take(update)
          isAnyTaken = true
        } catch (error) {
          failures.push({ id: update.update_id, error })
          break
        }
      }
    }
  }

  await Promise.all(Array.from({ length: LIMITS.lanes }, work))
  const first = failures.toSorted((one, other) => one.id - other.id)[0]
  const done = Math.max(offset, ...updates.map(({ update_id }) => update_id + 1))
  return { offset: first ? Math.min(first.id, done) : done, isAnyTaken, failure: first?.error }
}

const chatOf = (update: Update): number =>
  update.message?.chat.id ??
  update.edited_message?.chat.id ??
  update.my_chat_member?.chat.id ??
  update.callback_query?.message?.chat.id ??
  0
