/** Every call of the Web API, in order, with what came of it: `ok`, Slack's error word, or the fault it met. */
export type Call = { at: number; method: string; args: Record<string, unknown>; verdict: string }

/** A limit that was passed, or a wait that was not kept. */
export type Violation = { at: number; method: string; kind: 'over-limit' | 'ignored-retry-after' }

export function createJournal(now: () => number) {
  const calls: Call[] = []
  const violations: Violation[] = []
  return {
    calls,
    violations,
    write: (method: string, args: Record<string, unknown>, verdict: string): void =>
      void calls.push({ at: now(), method, args, verdict }),
    accuse: (method: string, kind: Violation['kind']): void =>
      void violations.push({ at: now(), method, kind }),
  }
}

export type Journal = ReturnType<typeof createJournal>
