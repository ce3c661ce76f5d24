import { scoreDeadlines } from './deadlines.ts'
import { benchLists } from './lists.ts'
import { benchStarts } from './starts.ts'
import { benchTurns } from './turns.ts'
import { scoreUtterances } from './utterances.ts'

/** `npm run bench`, or `npm run bench -- turns lists …` for some of it. */
const PARTS: Record<string, () => Promise<string[]>> = {
  starts: benchStarts,
  turns: benchTurns,
  lists: benchLists,
  scores,
}

const asked = process.argv.slice(2)
for (const [name, run] of Object.entries(PARTS)) {
  if (asked.length && !asked.includes(name)) continue
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
