import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import type { Inbound, InboundFile } from '../../chat/channel.ts'
import type { Bot, Contact, MovableClock } from './contact.ts'
import type { Feed } from './feed.ts'
import type { FileLink, History, Message } from './history.ts'
import {
  type Action,
  type Place,
  placeOf,
  pressedInbound,
  Refusal,
  type Say,
  saidInbound,
} from './inbound.ts'
import { linkOf, storedFile } from './render.ts'

export type Upload = { name: string; bytes: Uint8Array }
/** What a caption needs, with the file it comes with. */
export type Said = Omit<Say, 'kind'> & { kind: 'say'; upload?: Upload | undefined }

/** The core did not take what a person did; the page says so and offers to try again. */
export class NotTaken extends Error {}

type Parts = {
  history: History
  feed: Feed
  clock: MovableClock
  bot: Bot
  people(): Promise<Contact[]>
  receive(inbound: Inbound): Promise<void>
}

/**
 * Takes what people do on the page: shows it in the conversation, hands it to the core, and marks it sent only after the
 * core has taken it.
 */
export function createIntake(parts: Parts) {
  const { history, feed, clock, bot } = parts
  const running = new Map<string, Promise<void>>()

  async function change(message: Message, changes: Partial<Message>): Promise<Message> {
    const changed = { ...message, ...changes, version: message.version + 1 }
    await history.edit(changed)
    feed.publish('message', changed)
    return changed
  }

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
      await change(message, { state: 'failed' })
      throw error
    }
    await change(message, { state: 'sent' })
  }

  /** The message of a line, new or known from an earlier attempt under the same id. */
  async function messageOf(said: Said, place: Place): Promise<Message> {
    const known = await history.find(said.id)
    if (known) {
      if (known.from !== place.person.id) throw new Refusal('not-yours')
      return known
    }
    const file = said.upload && storedFile(randomUUID(), said.upload.name, said.upload.bytes)
    if (file) await history.keep(file)
    const message: Message = {
      id: said.id,
      event: said.id,
      address: place.conversation.address,
      from: place.person.id,
      at: clock.now().toString(),
      version: 1,
      state: 'sending',
      text: said.text,
      repliesTo: said.repliesTo,
      file: file && linkOf(file),
    }
    await history.append(message)
    feed.publish('message', message)
    return message
  }

  async function ownMessage(id: string, place: Place): Promise<Message> {
    const message = await history.find(id)
    if (message?.address !== place.conversation.address) throw new Refusal('no-such-message')
    if (message.from !== place.person.id) throw new Refusal('not-yours')
    return message
  }

  async function handle(action: Action | Said): Promise<void> {
    const place = placeOf(await parts.people(), action)
    switch (action.kind) {
      case 'say': {
        const message = await messageOf(action, place)
        const isCorrectedSince = message.event !== message.id
        return isCorrectedSince ? undefined : deliver(message, place)
      }
      case 'press': {
        const pressed = await history.find(action.message)
        if (pressed?.address !== place.conversation.address) throw new Refusal('no-such-message')
        return hand(pressedInbound(action, place, clock.now()))
      }
      case 'edit': {
        const message = await ownMessage(action.message, place)
        if (message.event !== action.id && message.text === action.text) return
        const corrected = { text: action.text, event: action.id, isEdited: true, state: 'sending' } as const
        return deliver(await change(message, corrected), place)
      }
      case 'retry': {
        const message = await ownMessage(action.message, place)
        return deliver(await change(message, { state: 'sending' }), place)
      }
    }
  }

  return {
    /** What an earlier process did not finish is offered to the person again. */
    async recover(): Promise<void> {
      for (const message of await history.list()) {
        if (message.state === 'sending') await change(message, { state: 'failed' })
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
    if (!file) throw new Error(`the file ${link.name} is no longer kept`)
    return file.bytes
  },
})
