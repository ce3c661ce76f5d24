import { parseArgs } from 'node:util'
import { play } from './play.ts'
import type { Outcome } from './round.ts'

/** `npm run chaos [-- --rounds 100] [--seed N]`: exits 1 after the first round in which something was lost or done twice. */
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '100' }, seed: { type: 'string' } },
})
const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed)
const rounds = Number(values.rounds)
if (!Number.isInteger(seed) || !Number.isInteger(rounds) || rounds < 1) {
  console.error('--rounds takes a number from 1, --seed a whole number.')
  process.exit(2)
}
console.log(`seed ${seed}`)
const interrupted = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interrupted.abort(signal))

const { outcomes, logFile } = await play({
  ...{ rounds, seed, signal: interrupted.signal },
  onRound(outcome, n) {
    console.log(tell(outcome, n))
    for (const problem of outcome.problems) console.log(`    ${problem}`)
  },
}).catch((error: unknown) => {
  if (!interrupted.signal.aborted) throw error
  process.exit(130)
})

const sum = (of: (outcome: Outcome) => number) => outcomes.reduce((total, outcome) => total + of(outcome), 0)
const failed = outcomes.filter(({ problems }) => problems.length)
const { sent = 0, repeated = 0, inDoubt = 0 } = outcomes.at(-1)?.tally ?? {}
console.log(
  [
    `${outcomes.length} rounds, ${failed.length} failed, in ${sum(({ seconds }) => seconds).toFixed(0)} s`,
    `${sum(({ suffered }) => suffered.kills)} kills, ${sum(({ suffered }) => suffered.freezes)} freezes,` +
      ` ${sum(({ suffered }) => suffered.restarts)} restarts of the database, ${sum(({ suffered }) => suffered.faults)} faults of the platform`,
    `${sent} messages arrived, ${repeated} of them again (in flight at a kill, freeze or cut: ${inDoubt})`,
    `${sum(({ said }) => said)} updates of people, each written once`,
  ].join('\n'),
)
if (failed.length) console.log(`The processes' log: ${logFile}`)
process.exitCode = failed.length ? 1 : 0

function tell({ day, processes, suffered, said, seconds, problems }: Outcome, n: number): string {
  const { kills, freezes, restarts, faults } = suffered
  const troubles = `${kills} kills, ${freezes} freezes, ${restarts} restarts, ${faults} faults`
  const end = problems.length ? 'FAILED' : 'ok'
  return `round ${`${n}`.padStart(3)}  ${day}  ${processes} processes  ${troubles}  ${said} updates  ${seconds.toFixed(1)} s  ${end}`
}
