import type { Stage } from './acts.ts'
import { fieldsOf } from './sight.ts'
import type { Attempt } from './transport.ts'
import { type Block, BOT, type Conversation, type OpenView } from './world.ts'

export type FormSeen = {
  title: string
  fields: ReturnType<typeof fieldsOf>
  errors: Record<string, string>
}

/** Modals and shortcuts. */
export function createForms({ world, delivery, payloads, responses, triggers }: Stage) {
  const top = (user: string): OpenView | undefined => world.views.findLast((view) => view.user === user)

  return {
    /** The form on this person's screen. */
    form(user: string): FormSeen | undefined {
      const open = top(user)
      return open && { title: open.view.title.text, fields: fieldsOf(open.view), errors: open.errors }
    },
    /** Fills in fields over what stands in them, and submits. A required field left empty never leaves the client. */
    async submit(user: string, values: Record<string, string> = {}): Promise<Attempt> {
      const open = top(user)
      if (!open) throw new Error(`${user} has no form open`)
      const filled = Object.fromEntries(
        fieldsOf(open.view).map(({ name, value }) => [name, values[name] ?? value]),
      )
      const empty = fieldsOf(open.view).find(({ name, isRequired }) => isRequired && !filled[name])
      if (empty) throw new Error(`the client asks for "${empty.label}" before it submits`)
      const attempt = await delivery.tell(
        payloads.interactive({
          type: 'view_submission',
          user: payloads.person(user),
          trigger_id: triggers.make(user),
          view: { ...open.view, id: open.id, state: { values: stateOf(open.view, filled) } },
        }),
      )
      const answer = attempt.answer as
        | { response_action?: string; errors?: Record<string, string> }
        | undefined
      open.errors = answer?.response_action === 'errors' ? (answer.errors ?? {}) : {}
      if (attempt.acknowledged && !answer?.response_action) world.views.splice(world.views.indexOf(open), 1)
      return attempt
    },
    /** From the menu of a message, or the one beside the composer. */
    async shortcut(user: string, line: string, on?: { channel: string; ts: string }): Promise<Attempt> {
      const conversation = on && world.conversations.get(on.channel)
      const common = { callback_id: line, user: payloads.person(user), trigger_id: triggers.make(user) }
      const action_ts = world.newTs()
      if (!on || !conversation)
        return delivery.tell(payloads.interactive({ type: 'shortcut', action_ts, ...common }))
      return delivery.tell(
        payloads.interactive({
          type: 'message_action',
          action_ts,
          ...common,
          channel: { id: conversation.id, name: conversation.name },
          message_ts: on.ts,
          message: shownMessage(conversation, on.ts),
          response_url: responses.make(conversation.id, user),
        }),
      )
    },
  }
}

function shownMessage(conversation: Conversation, ts: string): Block {
  const message = conversation.messages.find((one) => one.ts === ts)
  if (!message) throw new Error(`no message ${ts} in ${conversation.id}`)
  const bot = message.user === BOT.userId ? { bot_id: BOT.botId } : {}
  return { type: 'message', user: message.user, ts, text: message.text, thread_ts: message.thread, ...bot }
}

function stateOf(view: Block, values: Record<string, string>): Block {
  const inputs = view.blocks.filter((block: Block) => block.type === 'input')
  return Object.fromEntries(
    inputs.map(({ block_id: name, element }: Block) => [
      name,
      { [element.action_id]: { type: element.type, ...entered(element.type, values[name] ?? '') } },
    ]),
  )
}

function entered(type: string, value: string): Block {
  if (type === 'static_select') return { selected_option: value ? { value } : null }
  if (type === 'datepicker') return { selected_date: value || null }
  return { value: value || null }
}
