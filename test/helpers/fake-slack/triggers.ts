import { Refusal } from './refusal.ts'

const LIFE_MS = 3000

/** Trigger ids: they live three seconds and open one view. */
export function createTriggers(now: () => number, newId: (prefix: string) => string) {
  const made = new Map<string, { user: string; at: number; isUsed: boolean }>()
  return {
    make(user: string): string {
      const id = `${newId('TRIG')}.0.${made.size}`
      made.set(id, { user, at: now(), isUsed: false })
      return id
    },
    /** The user who may be shown a view. @throws Refusal */
    use(id: string): string {
      const trigger = made.get(id)
      if (!trigger) throw new Refusal('invalid_trigger_id')
      if (trigger.isUsed) throw new Refusal('exchanged_trigger_id')
      if (now() - trigger.at > LIFE_MS) throw new Refusal('expired_trigger_id')
      trigger.isUsed = true
      return trigger.user
    },
  }
}

export type Triggers = ReturnType<typeof createTriggers>
