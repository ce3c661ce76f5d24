import { randomUUID } from 'node:crypto'
import type { TrialClock } from './contact.ts'
import type { Feed } from './feed.ts'
import type { History, Message } from './history.ts'
import { type Place, Refusal, type Said } from './inbound.ts'
import { linkOf, storedFile } from './render.ts'

/** The bubbles people write: every change is kept and shown at once. */
export function createBubbles({ history, feed, clock }: { history: History; feed: Feed; clock: TrialClock }) {
  async function create(said: Said, place: Place): Promise<Message> {
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

  return {
    async change(message: Message, changes: Partial<Message>): Promise<Message> {
      const changed = { ...message, ...changes, version: message.version + 1 }
      await history.edit(changed)
      feed.publish('message', changed)
      return changed
    },
    /** The bubble of a line: a new one, or the one an earlier attempt under the same id made. */
    async of(said: Said, place: Place): Promise<Message> {
      const known = await history.find(said.id)
      if (known && known.from !== place.person.id) throw new Refusal('not-yours')
      return known ?? create(said, place)
    },
    async own(id: string, place: Place): Promise<Message> {
      const message = await history.find(id)
      if (message?.address !== place.conversation.address) throw new Refusal('no-such-message')
      if (message.from !== place.person.id) throw new Refusal('not-yours')
      return message
    },
  }
}
