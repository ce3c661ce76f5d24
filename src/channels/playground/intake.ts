import { Temporal } from 'temporal-polyfill'
import { FileError, type Inbound, type InboundFile } from '../../chat/channel.ts'
import { createBubbles } from './bubbles.ts'
import type { Bot, Contact, TrialClock } from './contact.ts'
import type { Failures, Reach } from './failure.ts'
import type { Feed } from './feed.ts'
import type { FileLink, History, Message } from './history.ts'
import {
  type Action,
  eventInbound,
  type Place,
  placeOf,
  pressedInbound,
  Refusal,
  type Said,
  saidInbound,
} from './inbound.ts'

/** The core did not take what a person did; the page says so and offers to try again. */
export class NotTaken extends Error {}

type Parts = {
  history: History
  feed: Feed
  clock: TrialClock
  failures: Failures
  bot: Bot
  people(): Promise<Contact[]>
  receive(inbound: Inbound): Promise<void>
}

/**
 * Takes what people do on the page: shows it in the conversation, hands it to the core, and marks it sent only after the
 * core has taken it.
 */
export function createIntake(parts: Parts) {
  const { history, feed, clock, failures, bot } = parts
  const bubbles = createBubbles(parts)
  const running = new Map<string, Promise<void>>()

  async function hand(inbound: Inbound): Promise<void> {
    try {
      await parts.receive(inbound)
    } catch (cause) {
      throw new NotTaken('the core did not take the event', { cause })
    }
  }

  async function deliver(message: Message, place: Place): Promise<void> {
    const inbound = saidInbound(message, place, {
      bot,
      at: message.event === message.id ? Temporal.Instant.from(message.at) : clock.now(),
      original: message.repliesTo ? await history.find(message.repliesTo) : undefined,
      file: message.file && inboundFile(message.file, history),
    })
    try {
      await hand(inbound)
    } catch (error) {
      await bubbles.change(message, { state: 'failed' })
      throw error
    }
    await bubbles.change(message, { state: 'sent' })
  }

  async function reach(id: string, place: Place, next: Reach): Promise<void> {
    const { address } = place.conversation
    const before = failures.reach(address)
    const show = (value: Reach) => {
      failures.setReach(address, value)
      feed.publish('people', {})
    }
    show(next)
    const event = eventInbound(id, place, { before, next }, clock.now())
    if (!event) return
    try {
      await hand(event)
    } catch (error) {
      show(before)
      throw error
    }
  }

  async function handle(action: Action | Said): Promise<void> {
    const place = placeOf(await parts.people(), action)
    switch (action.kind) {
      case 'say': {
        const message = await bubbles.of(action, place)
        const isCorrectedSince = message.event !== message.id
        return isCorrectedSince ? undefined : deliver(message, place)
      }
      case 'press': {
        const pressed = await history.find(action.message)
        if (pressed?.address !== place.conversation.address) throw new Refusal('no-such-message')
        return hand(pressedInbound(action, place, clock.now()))
      }
      case 'edit': {
        const message = await bubbles.own(action.message, place)
        if (message.event !== action.id && message.text === action.text) return
        const corrected = { text: action.text, event: action.id, isEdited: true, state: 'sending' } as const
        return deliver(await bubbles.change(message, corrected), place)
      }
      case 'retry': {
        const message = await bubbles.own(action.message, place)
        return deliver(await bubbles.change(message, { state: 'sending' }), place)
      }
      case 'reach':
        return reach(action.id, place, action.reach)
    }
  }

  return {
    /** What an earlier process did not finish is offered to the person again. */
    async recover(): Promise<void> {
      for (const message of await history.list()) {
        if (message.state === 'sending') await bubbles.change(message, { state: 'failed' })
      }
    },
    /** Resolves when the core has taken the action. The same id twice at once is one action. */
    take(action: Action | Said): Promise<void> {
      const same = running.get(action.id)
      if (same) return same
      const taking = handle(action).finally(() => running.delete(action.id))
      running.set(action.id, taking)
      return taking
    },
    /** Resolves when nothing is under way any more. */
    async settled(): Promise<void> {
      await Promise.allSettled(running.values())
    },
  }
}

export type Intake = ReturnType<typeof createIntake>

const inboundFile = (link: FileLink, history: History): InboundFile => ({
  name: link.name,
  mime: link.mime,
  size: link.size,
  read: async () => {
    const file = await history.file(link.id)
    if (!file) throw new FileError('gone')
    return file.bytes
  },
})
