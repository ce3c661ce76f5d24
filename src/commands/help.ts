import { z } from 'zod'
import { command } from '../chat/command.ts'
import { mayRun } from '../domain/role.ts'
import { plain } from '../vietnamese/normalize.ts'
import { help as helpCard } from '../views/help.ts'
import { say } from '../views/say.ts'
import { rest } from './shared/args.ts'
import { exampleRef } from './shared/example.ts'
import { commandOf, WORDS } from './words.ts'

/** Which commands the overview leaves out for whom. */
const FOR_ADMINS = [
  'waiting',
  'confirm',
  'return',
  'decide',
  'answer',
  'event',
  'invite',
  'board',
  'import',
  'fix',
  'settings',
  'plan-settings',
  'calendar',
  'secret',
  'nudge',
  'recall',
]
/** What is answered where everybody reads along. */
const IN_GROUPS = ['tasks', 'group', 'help']
const FOR_BUTTONS = ['apply', 'attach', 'answer', 'cancel', 'dispatch']

/** `/trogiup`, `/trogiup capnhat`. */
export const help = command({
  name: 'help',
  access: 'anyone',
  inGroups: true,
  args: z.object({ topic: rest.optional() }),
  async run({ topic }, turn) {
    const { t, me, inbound } = turn
    if (topic) {
      const name = commandOf(plain(topic).replace(/^\//, '').replaceAll(' ', ''))
      if (!name || FOR_BUTTONS.includes(name))
        return [say(t, { key: 'help-unknown', values: { word: topic } })]
      return [helpCard(t, { kind: 'one', name, words: WORDS[name] ?? [], example: await exampleRef(turn) })]
    }
    const runs = me ? mayRun(me.memberships).length > 0 : false
    const names = Object.keys(WORDS).filter(
      (name) =>
        !FOR_BUTTONS.includes(name) &&
        (runs || !FOR_ADMINS.includes(name)) &&
        (inbound.isPrivate || IN_GROUPS.includes(name)),
    )
    const place = t.locale === 'vi' ? 0 : -1
    const commands = names.map((name) => ({ name, word: WORDS[name]?.at(place) ?? name }))
    return [helpCard(t, { kind: 'all', commands })]
  },
})
