import { z } from 'zod'
import { command, speaker } from '../chat/command.ts'
import { markAcknowledged, ownRecipient, unacknowledged } from '../db/nudge-answers.ts'
import { nudgeCard } from '../delivery/nudge.ts'
import { say } from '../views/say.ts'
import { id } from './shared/args.ts'
import { tellAnswered } from './shared/nudge/answered.ts'

/** "Đã nhận" under a nudge, or `/danhan` for the newest one: its author sees when. */
export const acknowledge = command({
  name: 'acknowledge',
  access: 'member',
  writes: true,
  args: z.object({ recipient: id.optional() }),
  async run({ recipient: asked }, turn) {
    const { t, tx, now } = turn
    const me = speaker(turn)
    const found = asked ?? (await unacknowledged(tx, me.id))
    const recipient = found && (await ownRecipient(tx, found, me.id))
    if (!recipient) return [say(t, { key: 'nudge-ack-none' })]
    if (await markAcknowledged(tx, recipient.id, now)) {
      await turn.audit('nudge-acknowledged', `nudge:${recipient.nudgeId}`, { recipientId: recipient.id })
      await tellAnswered(turn, [recipient.nudgeId])
    }
    const card = await nudgeCard(tx, recipient.id, turn, { hasFile: false })
    return [card === 'skip' ? say(t, { key: 'nudge-ack-none' }) : card]
  },
})
