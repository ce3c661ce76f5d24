const SAMPLES = 16

/**
 * The database's clock seen from here. A time read there is older when it arrives, so of the last few samples the one
 * that travelled fastest counts: an instant of the database is never met early here, and late only by that journey.
 */
export function serverClock(monotonic: () => number = () => performance.now()) {
  const offsets: number[] = []
  return {
    /** To be called as soon as a time has arrived; milliseconds. */
    sample(databaseNow: number): void {
      offsets.push(databaseNow - monotonic())
      if (offsets.length > SAMPLES) offsets.shift()
    },
    /** Milliseconds from now until an instant of the database; negative when it has passed. */
    until: (instant: number): number => instant - monotonic() - Math.max(...offsets),
  }
}

export type ServerClock = ReturnType<typeof serverClock>
