import { setTimeout as sleep } from 'node:timers/promises'

export type BackOff = { next(): number; reset(): void }

/** Milliseconds to wait after each failure in a row: `first`, doubling up to `longest`. */
export function createBackOff({ first, longest }: { first: number; longest: number }): BackOff {
  let failures = 0
  return {
    next: () => Math.min(first * 2 ** failures++, longest),
    reset: () => {
      failures = 0
    },
  }
}

/** Waits, or returns at once when `signal` aborts. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => {})
}
