import { randomUUID } from 'node:crypto'
import type { Inbound } from '../../chat/channel.ts'
import { isPerson, isPrivateChat, placeOf } from './address.ts'
import type { WebClient } from './clients.ts'
import { fieldErrors, formView, readFormLine, readMemory, submittedValues } from './modal.ts'
import type { FormOrigin, Language, SlackOptions } from './options.ts'
import type { SlackSubmission } from './payloads.ts'
import type { PrivateChats } from './people.ts'
import { within } from './within.ts'

/** The form must be open three seconds after the press: what is known too late is left out. */
const PREFILL_MS = 1000
/** Slack gives a submission up after three seconds. */
const SUBMIT_MS = 2500

type Parts = {
  client: WebClient
  options: SlackOptions
  chats: PrivateChats
  language(sender: string): Promise<Language>
  receive(inbound: Inbound): Promise<void>
}

export function createForms({ client, options, chats, language, receive }: Parts) {
  const { forms, log } = options

  /** Undefined when the form is open; otherwise the line to run instead, which asks for what is missing in the chat. */
  async function open(line: string, triggerId: string, from: FormOrigin): Promise<string | undefined> {
    const asked = readFormLine(line, forms)
    if (!asked) return line
    const spoken = `${asked.command} ${asked.rest}`.trim()
    if (!asked.form) return spoken
    try {
      const spokenIn = await language(from.sender)
      const memory = { id: randomUUID(), command: asked.command, address: from.address, language: spokenIn }
      const values = { ...asked.known, ...(await prefilled(asked.command, asked.known, from)) }
      const view = formView(asked.form, values, memory, options.texts[spokenIn]('slack-close'))
      await client.views.open({ trigger_id: triggerId, view })
      return undefined
    } catch (err) {
      log.warn({ err }, 'slack: a form could not be opened, its questions are asked in the chat')
      return spoken
    }
  }

  async function prefilled(command: string, known: Record<string, string>, from: FormOrigin) {
    try {
      return (await within(PREFILL_MS, options.prefill?.(command, known, from))) ?? {}
    } catch (err) {
      log.warn({ err }, 'slack: a form opens without what is known')
      return {}
    }
  }

  /** What Slack is to do with the form: show mistakes in it, or nothing, which closes it. */
  async function submit({ user, view }: SlackSubmission) {
    const memory = readMemory(view)
    try {
      const taken = within(SUBMIT_MS, take(user.id, view))
      const mistakes = await taken
      return mistakes && fieldErrors(view, mistakes)
    } catch (err) {
      log.error({ err }, 'slack: a form was not taken')
      const [first] = view.blocks.flatMap(({ block_id: id }) => id ?? [])
      return fieldErrors(view, { [first ?? '']: options.texts[memory.language]('slack-form-not-taken') })
    }
  }

  async function take(
    sender: string,
    view: SlackSubmission['view'],
  ): Promise<Record<string, string> | undefined> {
    const { id, command, address: openedIn } = readMemory(view)
    const read = await options.validate(command, submittedValues(view), sender)
    if (typeof read !== 'string') return read
    // Only the sender sees a form, wherever it was opened: so it is answered.
    const channel = placeOf(openedIn)?.channel ?? ''
    const isOwn = isPrivateChat(channel) || isPerson(channel)
    const address = isOwn ? openedIn : await chats.find(sender)
    const said = { id, sender, address, line: read, at: options.now() }
    await receive({ ...said, channel: 'slack', isPrivate: true, isAddressed: true })
    return undefined
  }

  return { open, submit }
}
