import { placesOf } from '../chat/channel.ts'
import { deliveryOfMessage } from '../db/deliveries.ts'
import { obligationsOf } from '../db/obligations.ts'
import { readRegistry } from '../db/registry.ts'
import { mayRead, mayRun } from '../domain/role.ts'
import { understand } from '../vietnamese/intent.ts'
import type { Understanding } from './reading.ts'
import type { Exchange } from './turn.ts'

export type Context = {
  understand(text: string): Understanding
  /** The obligation of the card this message replies to. */
  repliedTo: number | undefined
}

/** What free text may refer to: one's tasks, the last one looked at, the list last shown. Buttons and commands need none. */
export async function contextOf({ tx, me, inbound, account, today, calendar }: Exchange): Promise<Context> {
  if (inbound.pressed || inbound.line.startsWith('/') || !me) {
    const known = { today, calendar }
    return { repliedTo: undefined, understand: (text) => understand(text, known) }
  }
  const { channel, address, repliesTo } = inbound
  const answered = repliesTo ? await deliveryOfMessage(tx, channel, placesOf(address), repliesTo) : null
  const repliedTo = answered?.obligationId ?? undefined
  const rows = await obligationsOf(tx, mayRead(me.memberships))
  const refOf = (id: number | null | undefined) => rows.find((row) => row.id === id)?.ref
  const context = {
    today,
    calendar,
    me: {
      agencies: me.memberships.map(({ agencyName }) => agencyName),
      role: mayRun(me.memberships).length ? ('admin' as const) : ('focal' as const),
    },
    tasks: rows.map(({ ref, task }) => ({ ref, number: task.number, title: task.secret ? '' : task.title })),
    lastRef: refOf(repliedTo ?? account.lastObligationId),
    listed: account.listed.map(refOf).filter((ref) => ref !== undefined),
    registry: await readRegistry(tx),
  }
  return { repliedTo, understand: (text) => understand(text, context) }
}
