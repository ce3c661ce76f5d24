import { Temporal } from 'temporal-polyfill'

/** The one place that knows what time it is; rules take `now` or `today` as an argument. */
export interface Clock {
  readonly zone: string
  now(): Temporal.Instant
  today(): Temporal.PlainDate
}

export function systemClock(zone: string): Clock {
  return fromNow(zone, () => Temporal.Now.instant())
}

/** A clock a person can move: set to a moment, it runs on from there. */
export type MovableClock = Clock & {
  set(at: Temporal.Instant): void
  reset(): void
  /** Has `moved` called whenever the clock was set or reset. */
  onMove(moved: () => void): void
}

export function movableClock(zone: string, real: Clock = systemClock(zone)): MovableClock {
  let offset = Temporal.Duration.from({ seconds: 0 })
  const listeners: (() => void)[] = []
  const clock = fromNow(zone, () => real.now().add(offset))
  const move = (by: Temporal.Duration) => {
    offset = by
    for (const moved of listeners) moved()
  }
  return {
    ...clock,
    set(at) {
      move(real.now().until(at))
    },
    reset() {
      move(Temporal.Duration.from({ seconds: 0 }))
    },
    onMove(moved) {
      listeners.push(moved)
    },
  }
}

function fromNow(zone: string, now: () => Temporal.Instant): Clock {
  return { zone, now, today: () => now().toZonedDateTimeISO(zone).toPlainDate() }
}
