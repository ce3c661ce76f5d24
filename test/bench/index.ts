import { parseArgs } from 'node:util'
import { scoreDeadlines } from './deadlines.ts'
import { benchDelivery } from './delivery.ts'
import { benchGrowth } from './growth.ts'
import { benchLists } from './lists.ts'
import { benchStarts } from './starts.ts'
import { benchSweep } from './sweep.ts'
import { benchTelegram } from './telegram.ts'
import { benchTurns } from './turns.ts'
import { scoreUtterances } from './utterances.ts'

/**
 * `npm run bench`, or `npm run bench -- turns lists …` for some of it. `delivery --full` sends 10,000 messages at the real
 * rate (7 minutes); `--scale 4` runs four times as fast against limits scaled alike. `sweep --size 100000` is for a
 * tenth of a nation's obligations.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    full: { type: 'boolean', default: false },
    scale: { type: 'string', default: '1' },
    size: { type: 'string', default: '1000000' },
  },
})
const PARTS: Record<string, () => Promise<string[]>> = {
  starts: benchStarts,
  turns: benchTurns,
  lists: benchLists,
  telegram: benchTelegram,
  delivery: () => benchDelivery({ full: values.full, scale: Number(values.scale) }),
  sweep: () => benchSweep({ size: Number(values.size) }),
  scores,
  growth: benchGrowth,
}

for (const [name, run] of Object.entries(PARTS)) {
  if (positionals.length && !positionals.includes(name)) continue
  console.log(`\n${name}`)
  for (const line of await run()) console.log(`  ${line}`)
}

/** How many of our own phrases and utterances are read right. */
async function scores(): Promise<string[]> {
  const phrases = scoreDeadlines()
  const said = scoreUtterances()
  return [
    `deadline phrases fully right                   ${phrases.right} of ${phrases.total}`,
    `utterances with the right intent               ${said.rightIntent} of ${said.total}`,
    `writes from questions and near-done phrases    ${said.writesFromQuestions}`,
  ]
}
