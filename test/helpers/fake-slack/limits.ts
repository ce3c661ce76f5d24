/** Calls a minute, by Slack's tiers; `post` is one a second and channel. */
const TIERS = { 1: 1, 2: 20, 3: 50, 4: 100 } as const
export type Tier = keyof typeof TIERS | 'post' | 'none'

/** A shade less than the limit, since calls that left in time may arrive closer together. */
const TOLERANCE_MS = 50

export type LimitOptions = {
  now: () => number
  /** Posts a channel takes at once before the second counts; Slack tolerates short bursts. */
  postBurst: number
  /** All posts together, a minute; Slack does not publish its own. */
  postsPerMinute?: number | undefined
}

export type Breach = { retryAfter: number; isIgnored: boolean }

/** Leaky buckets for methods and channels, and the penalties they lead to. */
export function createLimits({ now, postBurst, postsPerMinute }: LimitOptions) {
  const emptyAt = new Map<string, number>()
  const penalties = new Map<string, number>()

  /** Milliseconds to wait, or nothing. */
  function pour(key: string, interval: number, burst: number): number {
    const at = now()
    const level = Math.max(emptyAt.get(key) ?? at, at)
    const wait = level - at - interval * (burst - 1) - TOLERANCE_MS
    if (wait > 0) return wait
    emptyAt.set(key, level + interval)
    return 0
  }

  return {
    /** A call is within the limits, or meets 429. `isIgnored`: it came before the wait it had been told was over. */
    check(method: string, tier: Tier, channel: string): Breach | undefined {
      if (tier === 'none') return undefined
      const key = tier === 'post' ? `post ${channel}` : method
      const until = penalties.get(key) ?? 0
      if (until > now()) return { retryAfter: Math.ceil((until - now()) / 1000), isIgnored: true }
      const wait =
        tier === 'post'
          ? pour(key, 1000, postBurst) ||
            (postsPerMinute ? pour('posts', 60_000 / postsPerMinute, Math.ceil(postsPerMinute / 60)) : 0)
          : pour(key, 60_000 / TIERS[tier], TIERS[tier])
      if (wait === 0) return undefined
      const retryAfter = Math.ceil(wait / 1000)
      this.punish(key, retryAfter)
      return { retryAfter, isIgnored: false }
    },
    punish(key: string, seconds: number): void {
      penalties.set(key, now() + seconds * 1000)
    },
  }
}

export type Limits = ReturnType<typeof createLimits>
