export type Stats = { n: number; p50: number; p95: number }

/** Median and 95th percentile of samples, in their own unit. */
export function stats(samples: number[]): Stats {
  const sorted = [...samples].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { n: sorted.length, p50: at(0.5), p95: at(0.95) }
}

/** Milliseconds of each of `count` runs, after `warm` that are not counted. */
export async function time(
  count: number,
  warm: number,
  run: (n: number) => Promise<unknown>,
): Promise<Stats> {
  const samples: number[] = []
  for (let n = 0; n < count + warm; n++) {
    const began = performance.now()
    await run(n)
    if (n >= warm) samples.push(performance.now() - began)
  }
  return stats(samples)
}

export const ms = (value: number): string => `${value.toFixed(1)} ms`

export function row(name: string, { n, p50, p95 }: Stats, baseline?: Stats): string {
  const ratio = baseline ? `   ${(p50 / baseline.p50).toFixed(2)}× the baseline` : ''
  return `${name.padEnd(46)} p50 ${ms(p50).padStart(9)}  p95 ${ms(p95).padStart(9)}  n ${n}${ratio}`
}
