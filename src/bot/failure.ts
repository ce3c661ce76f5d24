import type { Inbound } from '../chat/channel.ts'
import { markSeen } from '../db/inbox.ts'
import { reply } from '../delivery/notify.ts'
import { texts } from '../texts.ts'
import { say } from '../views/say.ts'
import type { TurnDeps } from './turn.ts'

/** Nothing was written: says so, once. */
export async function explainFailure(
  { database, clock, defaultLocale }: TurnDeps,
  inbound: Inbound,
): Promise<void> {
  const now = clock.now()
  await database.prisma.$transaction(async (tx) => {
    if (!(await markSeen(tx, inbound.channel, inbound.id, now))) return
    const card = say(texts[defaultLocale], { key: 'refused-failed' })
    const { channel, id, address } = inbound
    await reply(tx, { channel, event: id, n: 0, address, card, at: now })
  })
}
