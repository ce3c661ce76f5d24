import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { commands } from '../../src/commands/index.ts'
import { useDatabase } from '../helpers/database.ts'
import { draftTask, givePlan } from '../helpers/plan.ts'
import { type Dialog, stagesOn, WIRES, type Wire } from '../helpers/wires/index.ts'
import { COMING } from './dialogs/coming.ts'
import { FILES } from './dialogs/files.ts'
import { FOCAL } from './dialogs/focal.ts'
import { GROUPS } from './dialogs/groups.ts'
import { LINKING } from './dialogs/linking.ts'
import { NUDGES } from './dialogs/nudges.ts'
import { STANDING } from './dialogs/standing.ts'
import { STEERING } from './dialogs/steering.ts'

const DIALOGS: Dialog[] = [
  ...[...FOCAL, ...STANDING, ...LINKING, ...FILES, ...GROUPS, ...COMING],
  ...[...NUDGES, ...STEERING],
]

const used = new Set<string>()
for (const command of commands.values()) {
  const { run } = command
  command.run = (args, turn) => {
    used.add(`${turn.inbound.channel} ${command.name}`)
    return run(args, turn)
  }
}

/** The dialogs of a channel are held at the same time, as in a working hour: each waits for the pace of its own chats only. */
describe.each(Object.entries(WIRES))('on %s', { timeout: 90_000 }, (channel, connect) => {
  const database = useDatabase()
  let wire: Wire | undefined
  let stages: ReturnType<typeof stagesOn>

  beforeAll(async () => {
    // A database that holds a plan is not filled with the playground's demo.
    await givePlan(database.current, [draftTask('1', 'Sở Tư pháp')], 'X')
    wire = await connect(database.current)
    stages = stagesOn(wire, database.current)
  })
  afterAll(() => wire?.stop())

  test.concurrent.each(DIALOGS)('$name', async ({ play }) => play(await stages()))

  test('every command was used, and no documented limit was broken', () => {
    expect([...commands.keys()].filter((name) => !used.has(`${channel} ${name}`))).toEqual([])
    expect(wire?.violations()).toEqual([])
  })
})
