import type { Update, UpdateKind } from './types.ts'

/** Held for the bot: a press only as long as somebody may still wait for its answer. */
const RETENTION_MS: Record<UpdateKind, number> = {
  message: 86_400_000,
  edited_message: 86_400_000,
  my_chat_member: 86_400_000,
  callback_query: 150_000,
}
const REMEMBERED = 5_000

export type Waiting = {
  update: Update
  chat: number
  expires: number
  isDelivered: boolean
  /** Delivered once more although it was confirmed. */
  isRepeated: boolean
}

/** The updates Telegram holds until the bot confirms them. */
export function createQueue(now: () => number, onChange: () => void) {
  const waiting = new Map<number, Waiting>()
  const known = new Map<number, Waiting>()
  const outcomes = new Map<number, ((isConfirmed: boolean) => void)[]>()
  const held: Waiting[] = []
  let isHolding = false
  let allowed: Set<string> | undefined
  let lastId = 500_000_000

  function settle(id: number, isConfirmed: boolean): void {
    for (const resolve of outcomes.get(id) ?? []) resolve(isConfirmed)
    outcomes.delete(id)
  }

  /** The platform forgets that the update was confirmed. */
  function repeat(id: number): void {
    const entry = known.get(id)
    if (!entry) throw new Error(`no update ${id}`)
    waiting.set(id, { ...entry, isDelivered: false, isRepeated: true })
    onChange()
  }

  function admit(entry: Waiting): void {
    waiting.set(entry.update.update_id, entry)
    known.set(entry.update.update_id, entry)
    if (known.size > REMEMBERED) known.delete(known.keys().next().value ?? 0)
  }

  return {
    /** The new update's id; undefined when the bot did not ask for this kind. */
    push(kind: UpdateKind, payload: unknown, chat: number): number | undefined {
      if (allowed && !allowed.has(kind)) return undefined
      const update = { update_id: ++lastId, [kind]: structuredClone(payload) }
      const entry = {
        update,
        chat,
        expires: now() + RETENTION_MS[kind],
        isDelivered: false,
        isRepeated: false,
      }
      if (isHolding) held.push(entry)
      else admit(entry)
      onChange()
      return lastId
    },
    /** What may be delivered now, oldest first. */
    ready(offset = 0): Waiting[] {
      for (const [id, { expires }] of waiting) if (expires < now()) waiting.delete(id)
      return [...waiting.values()].filter(
        ({ update, isRepeated }) => isRepeated || update.update_id >= offset,
      )
    },
    /** A poll with this offset: what was delivered before it is confirmed, what was delivered behind it was not taken. */
    confirmBelow(offset: number): void {
      for (const [id, entry] of waiting) {
        if (id < offset && (entry.isDelivered || !entry.isRepeated)) {
          waiting.delete(id)
          settle(id, true)
        } else if (entry.isDelivered) settle(id, false)
      }
      onChange()
    },
    confirm(id: number): void {
      waiting.delete(id)
      settle(id, true)
      onChange()
    },
    refused: (id: number): void => settle(id, false),
    has: (id: number): boolean => waiting.has(id),
    /** Resolves at the next sign of what the bot did with the update: true confirmed, false to be delivered again. */
    outcome: (id: number): Promise<boolean> =>
      new Promise((resolve) => outcomes.set(id, [...(outcomes.get(id) ?? []), resolve])),
    repeat,
    /** The same for the last update of a chat. */
    repeatLast: (chat: number): void =>
      repeat([...known.values()].findLast((entry) => entry.chat === chat)?.update.update_id ?? 0),
    hold: (): void => {
      isHolding = true
    },
    /** Lets go of what was held, in the order it came or the other way round. */
    release(isReversed = false): void {
      isHolding = false
      for (const entry of isReversed ? held.splice(0).reverse() : held.splice(0)) admit(entry)
      onChange()
    },
    allow: (kinds: string[] | undefined): void => {
      allowed = kinds?.length ? new Set(kinds) : undefined
    },
    allowed: (): string[] => [...(allowed ?? [])],
    drop: (): void => waiting.clear(),
    count: (): number => waiting.size,
  }
}

export type Queue = ReturnType<typeof createQueue>
