import { messageOf, type Stage } from './acts.ts'
import { buttonsOf } from './sight.ts'
import type { Attempt } from './transport.ts'
import type { Block } from './world.ts'

/** Buttons pressed: under a message, or on App Home. */
export function createPresses({ world, delivery, payloads, responses, triggers }: Stage) {
  return {
    async press(user: string, ts: string, label: string, channel?: string): Promise<Attempt> {
      const conversation = channel ? world.conversations.get(channel) : world.imOf(user)
      if (!conversation) throw new Error(`no conversation ${channel}`)
      const message = messageOf(conversation, ts)
      const button = labelled(message.blocks, label)
      return delivery.tell(
        payloads.interactive({
          type: 'block_actions',
          user: payloads.person(user),
          container: {
            type: 'message',
            message_ts: ts,
            channel_id: conversation.id,
            is_ephemeral: message.onlyFor !== undefined,
            ...(message.thread && { thread_ts: message.thread }),
          },
          channel: { id: conversation.id, name: conversation.name },
          message: { type: 'message', user: message.user, ts, text: message.text, thread_ts: message.thread },
          trigger_id: triggers.make(user),
          response_url: responses.make(conversation.id, user, ts),
          actions: [pressed(button, world.newTs())],
        }),
      )
    },
    /** Presses a button on App Home. */
    async pressHome(user: string, label: string): Promise<Attempt> {
      const view = world.homes.get(user)
      const button = labelled(view?.blocks ?? [], label)
      return delivery.tell(
        payloads.interactive({
          type: 'block_actions',
          user: payloads.person(user),
          container: { type: 'view', view_id: `VHOME${user}` },
          view: { ...view, id: `VHOME${user}` },
          trigger_id: triggers.make(user),
          actions: [pressed(button, world.newTs())],
        }),
      )
    },
  }
}

function labelled(blocks: Block[], label: string): Block {
  const button = buttonsOf(blocks).find(({ text }) => text.text === label)
  if (!button)
    throw new Error(`no button "${label}"; there are: ${buttonsOf(blocks).map(({ text }) => text.text)}`)
  return button
}

const pressed = ({ action_id, value, text, type }: Block, ts: string) => ({
  action_id,
  block_id: 'x',
  value,
  text,
  type,
  action_ts: ts,
})
