import type { Turn } from '../../chat/command.ts'
import { obligationsOf } from '../../db/obligations.ts'
import { mayReport } from '../../domain/role.ts'
import { isOpen } from '../../domain/task.ts'
import { EXAMPLE_REF } from '../../views/help.ts'

/** A task this person may really report on: an example that can be sent as it stands. */
export async function exampleRef({ tx, me }: Pick<Turn, 'tx' | 'me'>): Promise<string> {
  const rows = me ? await obligationsOf(tx, mayReport(me.memberships)) : []
  return rows.find(({ involvement, status }) => involvement === 'lead' && isOpen(status))?.ref ?? EXAMPLE_REF
}
