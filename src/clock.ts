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
}

export function movableClock(zone: string, real: Clock = systemClock(zone)): MovableClock {
  let offset = Temporal.Duration.from({ seconds: 0 })
  const clock = fromNow(zone, () => real.now().add(offset))
  return {
    ...clock,
    set(at) {
      offset = real.now().until(at)
    },
    reset() {
      offset = Temporal.Duration.from({ seconds: 0 })
    },
  }
}

function fromNow(zone: string, now: () => Temporal.Instant): Clock {
  return { zone, now, today: () => now().toZonedDateTimeISO(zone).toPlainDate() }
}
