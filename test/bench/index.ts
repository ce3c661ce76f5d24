import { benchLists } from './lists.ts'
import { benchStarts } from './starts.ts'
import { benchTurns } from './turns.ts'

/** `npm run bench`, or `npm run bench -- turns lists …` for some of it. */
const PARTS: Record<string, () => Promise<string[]>> = {
  starts: benchStarts,
  turns: benchTurns,
  lists: benchLists,
}

const asked = process.argv.slice(2)
for (const [name, run] of Object.entries(PARTS)) {
  if (asked.length && !asked.includes(name)) continue
  console.log(`\n${name}`)
  for (const line of await run()) console.log(`  ${line}`)
}
