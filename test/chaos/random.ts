export type Random = ReturnType<typeof createRandom>

/** Numbers that look random and come again with the same seed (mulberry32). */
export function createRandom(seed: number) {
  let state = seed >>> 0
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (from: number, to: number) => Math.floor(from + next() * (to - from + 1))
  const chance = (share: number) => next() < share
  const pick = <T>(from: readonly T[]): T => from[between(0, from.length - 1)] as T
  return { between, chance, pick }
}
