/** What can be done to a call instead of answering it properly. */
export type Fault =
  | { kind: 'rate-limit'; retryAfter: number }
  | { kind: 'status'; status: number }
  /** Slack's own refusal, such as `is_archived`. */
  | { kind: 'error'; error: string }
  /** No answer until the caller gives up; the message is not taken. */
  | { kind: 'silence' }
  | { kind: 'cut-before' }
  /** The connection ends after the message was taken. */
  | { kind: 'cut-after' }
  /** A proxy's page in place of Slack's answer. */
  | { kind: 'page' }

export type FaultRule = {
  fault: Fault
  method?: string | undefined
  channel?: string | undefined
  times: number
}

export function createFaults() {
  const rules: FaultRule[] = []
  return {
    add(fault: Fault, to: { method?: string; channel?: string; times?: number } = {}): void {
      rules.push({ fault, method: to.method, channel: to.channel, times: to.times ?? 1 })
    },
    clear: (): void => void rules.splice(0),
    /** The fault this call meets, taken off the list. */
    take(method: string, channel: string): Fault | undefined {
      const rule = rules.find(
        (one) => (one.method ?? method) === method && (one.channel ?? channel) === channel && one.times > 0,
      )
      if (!rule) return undefined
      rule.times -= 1
      if (rule.times === 0) rules.splice(rules.indexOf(rule), 1)
      return rule.fault
    },
  }
}

export type Faults = ReturnType<typeof createFaults>
