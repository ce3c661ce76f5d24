import type { Update } from 'grammy/types'
import { LIMITS } from './limits.ts'

/** How far polling has come: everything below `offset` is done, and behind it what `done` holds. */
export type Progress = { offset: number; done: Set<number> }

/**
 * Handles a batch as Telegram's own webhooks would: the updates of one chat one after the other, chats side by side. A
 * failure holds back its own chat only. `taken` counts what was handled, `failure` is the first one.
 */
export async function handleBatch(
  updates: Update[],
  progress: Progress,
  take: (update: Update) => Promise<void>,
): Promise<{ taken: number; failure?: unknown }> {
  const lanes = Map.groupBy(updates, chatOf).values()
  const failures: { id: number; error: unknown }[] = []
  let taken = 0

  async function work(): Promise<void> {
    for (const lane of lanes) {
      for (const update of lane) {
        if (progress.done.has(update.update_id)) continue
        try {
          await take(update)
          progress.done.add(update.update_id)
          taken += 1
        } catch (error) {
          failures.push({ id: update.update_id, error })
          break
        }
      }
    }
  }

  await Promise.all(Array.from({ length: LIMITS.lanes }, work))
  const first = failures.toSorted((one, other) => one.id - other.id)[0]
  const behind = Math.max(progress.offset, ...updates.map(({ update_id }) => update_id + 1))
  progress.offset = first ? Math.min(first.id, behind) : behind
  for (const id of progress.done) if (id < progress.offset) progress.done.delete(id)
  return { taken, failure: first?.error }
}

const chatOf = (update: Update): number =>
  update.message?.chat.id ??
  update.edited_message?.chat.id ??
  update.my_chat_member?.chat.id ??
  update.callback_query?.message?.chat.id ??
  0
