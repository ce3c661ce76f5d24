import { type App, HTTPReceiver, SocketModeReceiver } from '@slack/bolt'

type Event = Parameters<App['processEvent']>[0]

/** Counts the events being handled and turns new ones away once it is closed: Slack delivers them again. */
export function createGate() {
  const handled = new Set<Promise<unknown>>()
  let isClosed = false
  return {
    async pass(handling: () => Promise<void>): Promise<void> {
      if (isClosed) throw new Error('the channel is stopping')
      const running = handling()
      handled.add(running)
      try {
        await running
      } finally {
        handled.delete(running)
      }
    },
    /** Resolves when the last event inside is through. */
    async close(): Promise<void> {
      isClosed = true
      await Promise.allSettled(handled)
    },
  }
}

export type Gate = ReturnType<typeof createGate>

/**
 * Bolt acknowledges an event before any listener runs, so a crash in a listener would lose it. This app takes the
 * acknowledgement down and passes it on when all listeners are through; if one throws, it never does, and Slack
 * delivers the event again.
 */
export function acknowledgingLast(app: App, gate: Gate): App {
  const processEvent = (event: Event) =>
    gate.pass(async () => {
      let asked: { answer: unknown } | undefined
      const ack = async (answer?: unknown) => {
        asked = { answer }
      }
      await app.processEvent({ ...event, ack })
      if (asked) await event.ack(asked.answer)
    })
  return Object.create(app, { processEvent: { value: processEvent } })
}

export class DurableSocketReceiver extends SocketModeReceiver {
  readonly #gate: Gate

  constructor(gate: Gate, options: ConstructorParameters<typeof SocketModeReceiver>[0]) {
    super(options)
    this.#gate = gate
  }

  override init(app: App): void {
    super.init(acknowledgingLast(app, this.#gate))
  }
}

export class DurableHttpReceiver extends HTTPReceiver {
  readonly #gate: Gate

  constructor(gate: Gate, options: ConstructorParameters<typeof HTTPReceiver>[0]) {
    super(options)
    this.#gate = gate
  }

  override init(app: App): void {
    super.init(acknowledgingLast(app, this.#gate))
  }
}
