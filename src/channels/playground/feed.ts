import { randomUUID } from 'node:crypto'

/** One server-sent event; without an id it is not replayed. `retry`: ms a page waits before it reconnects. */
export type FeedEvent = { id?: string; event: string; data: string; retry?: number }

/** A page that listens; iterate it for its events. Ends when either side closes it. */
export type Listener = AsyncIterable<FeedEvent> & { close(): void }

/**
 * What happens in all conversations, for the pages that listen. The last `memory` events can be replayed to a page that
 * lost its connection; one that missed more, or knew an earlier process, is told `reset` and reads everything anew.
 */
export function createFeed(memory = 1000) {
  const epoch = randomUUID().slice(0, 8)
  const events: FeedEvent[] = []
  const listeners = new Set<ReturnType<typeof createListener>>()
  let count = 0

  const idOf = (number: number) => `${epoch}.${number}`

  function missedSince(lastId: string | undefined): FeedEvent[] {
    const hello = (event: string) => [{ id: idOf(count), event, data: '{}', retry: RECONNECT_MS }]
    if (lastId === undefined) return hello('ready')
    const [knownEpoch, number] = lastId.split('.')
    const missed = count - Number(number)
    if (knownEpoch !== epoch || !(missed >= 0 && missed <= events.length)) return hello('reset')
    return [...events.slice(events.length - missed), ...hello('ready')]
  }

  return {
    publish(event: string, data: unknown): void {
      count += 1
      const published = { id: idOf(count), event, data: JSON.stringify(data) }
      events.push(published)
      if (events.length > memory) events.shift()
      for (const listener of listeners) listener.push(published)
    },
    /** For those who listen now; nobody is told later. */
    whisper(event: string, data: unknown): void {
      for (const listener of listeners) listener.push({ event, data: JSON.stringify(data) })
    },
    listen(lastId: string | undefined): Listener {
      const listener = createListener(() => listeners.delete(listener))
      for (const event of missedSince(lastId)) listener.push(event)
      listeners.add(listener)
      return listener
    },
    close(): void {
      for (const listener of listeners) listener.close()
    },
  }
}

export type Feed = ReturnType<typeof createFeed>

const LONGEST_QUEUE = 5000
const RECONNECT_MS = 1000

function createListener(onClose: () => void) {
  const queue: FeedEvent[] = []
  let isClosed = false
  let wake = () => {}

  const close = () => {
    isClosed = true
    onClose()
    wake()
  }
  return {
    close,
    push(event: FeedEvent): void {
      // A page that stopped reading reconnects and is reset.
      if (queue.push(event) > LONGEST_QUEUE) close()
      wake()
    },
    async *[Symbol.asyncIterator]() {
      while (!isClosed) {
        const event = queue.shift()
        if (event) yield event
        else await new Promise<void>((resolve) => (wake = resolve))
      }
    },
  }
}
