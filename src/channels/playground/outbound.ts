import { randomUUID } from 'node:crypto'
import type { Card } from '../../chat/card.ts'
import { DeliveryError, type MessageId, type SendOptions } from '../../chat/channel.ts'
import { BOT_ID, type Contact, type TrialClock } from './contact.ts'
import { type Failures, failureOf } from './failure.ts'
import type { Feed } from './feed.ts'
import type { History, Message } from './history.ts'
import { renderCard } from './render.ts'

type Parts = {
  history: History
  feed: Feed
  clock: TrialClock
  failures: Failures
  people(): Promise<Contact[]>
}

/** Puts cards into conversations; throws DeliveryError and nothing else. */
export function createOutbound({ history, feed, clock, failures, people }: Parts) {
  async function post(address: string, card: Card, { edits, silent }: SendOptions): Promise<MessageId> {
    const contact = (await people()).find((known) => known.address === address)
    if (!contact) throw failureOf('not-found', address)
    const failure = failures.take(contact)
    if (failure && failure.reason !== 'in-doubt') throw failure

    const earlier = edits ? await history.find(edits) : undefined
    const replaced = earlier?.address === address ? earlier : undefined
    const drawn = renderCard(card, randomUUID)
    for (const file of drawn.files) await history.keep(file)
    const message: Message = { ...frame(address, replaced), card: drawn.card, isSilent: silent }
    await (replaced ? history.edit(message) : history.append(message))
    feed.publish('message', message)
    if (failure) throw failure
    return message.id
  }

  /** The bubble that takes the card: the one it edits or, if that is gone, a new one. */
  function frame(address: string, replaced: Message | undefined): Message {
    if (replaced) return { ...replaced, version: replaced.version + 1 }
    const id = randomUUID()
    return { id, event: id, address, from: BOT_ID, at: clock.now().toString(), version: 1, state: 'sent' }
  }

  return async (address: string, card: Card, options: SendOptions = {}) => {
    try {
      return { messageId: await post(address, card, options) }
    } catch (error) {
      if (error instanceof DeliveryError) throw error
      throw new DeliveryError('retry', 'unavailable', { cause: error })
    }
  }
}
