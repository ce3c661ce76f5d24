import { z } from 'zod'
import { command, speaker, type Turn } from '../chat/command.ts'
import {
  accountsOfPerson,
  hearsCoordinating,
  orderAccounts,
  setHearsCoordinating,
} from '../db/preferences.ts'
import { preferences as preferencesCard } from '../views/preferences.ts'
import { id } from './shared/args.ts'

const ABOUT: Record<string, 'coordinating' | 'first'> = {
  ...{ phoihop: 'coordinating', coordinating: 'coordinating', kenh: 'first', first: 'first' },
}

/** `/nhantin`: the weekly list of what one's agency coordinates, on or off, and on which account one hears first. */
export const preferences = command({
  name: 'preferences',
  access: 'member',
  writes: true,
  args: z.object({
    about: z
      .enum(Object.keys(ABOUT))
      .transform((word) => ABOUT[word])
      .optional(),
    value: z.enum(['on', 'off', 'bat', 'tat']).optional(),
    account: id.optional(),
  }),
  async run({ about, value, account }, turn) {
    if (about === 'coordinating' && value) await hear(turn, value === 'on' || value === 'bat')
    if (about === 'first' && account) await putFirst(turn, account)
    const { t, tx } = turn
    const { id: personId } = speaker(turn)
    const accounts = await accountsOfPerson(tx, personId)
    return [preferencesCard(t, { accounts, coordinating: await hearsCoordinating(tx, personId) })]
  },
})

async function hear(turn: Turn, after: boolean): Promise<void> {
  const { id: personId } = speaker(turn)
  const before = await hearsCoordinating(turn.tx, personId)
  await setHearsCoordinating(turn.tx, personId, after)
  await turn.audit('preference-changed', `person:${personId}`, { hearsCoordinating: { before, after } })
}

/** Only one's own accounts are ordered: anybody else's is not among them. */
async function putFirst(turn: Turn, account: number): Promise<void> {
  const { id: personId } = speaker(turn)
  const ids = (await accountsOfPerson(turn.tx, personId)).map((each) => each.id)
  if (!ids.includes(account)) return
  await orderAccounts(turn.tx, [account, ...ids.filter((each) => each !== account)])
  await turn.audit('preference-changed', `person:${personId}`, { firstAccount: account })
}
