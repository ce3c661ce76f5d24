import type { Said } from '../chat/command.ts'
import { attachedFile } from '../commands/shared/attached.ts'
import { mayRun } from '../domain/role.ts'
import { ask } from '../views/ask.ts'
import { say } from '../views/say.ts'
import { follow, privately } from './follow.ts'
import { read } from './reading.ts'
import type { Exchange } from './turn.ts'

const PLAN = /\.(xlsx|csv|docx|pdf|txt)$/i

/** A file without a command: evidence of a task, or for an admin perhaps a plan. */
export async function readFile(exchange: Exchange): Promise<Said[]> {
  const { t, me, inbound, deps } = exchange
  if (!inbound.isPrivate) return [privately(exchange)]
  if (!me) return [say(t, { key: 'refused-unlinked' })]
  const file = await attachedFile(exchange)
  if (file.card) return [file.card]
  if (mayRun(me.memberships).length) {
    const plan = { label: t('import-as-plan'), line: `import ${file.id}` }
    const choices = [
      ...(PLAN.test(inbound.file?.name ?? '') ? [plan] : []),
      { label: t('import-as-evidence'), line: `attach ${file.id}` },
      { label: t('import-as-nudge'), line: `nudge +file ${file.id}` },
    ]
    return [ask(t, { question: t('import-what', { file: file.name ?? '' }), choices })]
  }
  const line = `attach ${file.id}`
  const nothing = () => ({ line: null, intent: 'unknown', confirms: true })
  return follow(exchange, read(line, { commands: deps.commands, draft: undefined, understand: nothing }))
}
