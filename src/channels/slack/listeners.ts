import type { App } from '@slack/bolt'
import type { Inbound } from '../../chat/channel.ts'
import { isPrivateChat, placeOf } from './address.ts'
import type { createForms } from './forms.ts'
import { happeningInbound } from './happening.ts'
import type { Home } from './home.ts'
import { type Context, commandInbound, pressInbound, shortcutInbound } from './inbound.ts'
import { messageInbounds } from './message.ts'
import type { Language, SlackOptions } from './options.ts'
import type {
  Envelope,
  SlackCommandCall,
  SlackHappening,
  SlackMessage,
  SlackPress,
  SlackShortcutCall,
  SlackSubmission,
} from './payloads.ts'
import type { PrivateChats } from './people.ts'
import type { Responses } from './respond.ts'
import type { Threads } from './threads.ts'
import { within } from './within.ts'

/** Slack gives a command up after three seconds. */
const COMMAND_MS = 2500

type Parts = {
  options: SlackOptions
  context(): Context
  chats: PrivateChats
  responses: Responses
  forms: ReturnType<typeof createForms>
  home: Home
  threads: Threads
  language(sender: string): Promise<Language>
  receive(inbound: Inbound): Promise<void>
}

/** Everything Slack may tell the bot. Each listener is through only when the core has taken what it heard. */
export function listen(app: App, parts: Parts): void {
  app.event(/^/, async ({ event, body }) => {
    if (event.type === 'message') await onMessage(event as SlackMessage, body, parts)
    else await onHappening(event as SlackHappening, body, parts)
  })
  app.command(/^\//, async ({ command, ack }) => {
    const sentence = await onCommand(command, parts)
    await (sentence ? ack({ response_type: 'ephemeral', text: sentence }) : ack())
  })
  app.action({ action_id: /^/ }, async ({ body, ack }) => {
    await onPress(body as unknown as SlackPress, parts)
    await ack()
  })
  app.shortcut({ callback_id: /^/ }, async ({ shortcut, ack }) => {
    await onShortcut(shortcut as unknown as SlackShortcutCall, parts)
    await ack()
  })
  app.view({ callback_id: /^/, type: 'view_submission' }, async ({ body, ack }) => {
    const answer = await parts.forms.submit(body as unknown as SlackSubmission)
    await (answer ? ack(answer) : ack())
  })
}

async function onMessage(event: SlackMessage, envelope: Envelope, parts: Parts): Promise<void> {
  for (const inbound of messageInbounds(event, envelope, parts.context())) {
    parts.chats.learn(inbound.sender, event.channel)
    if (inbound.isAddressed) parts.threads.join(inbound.address)
    await parts.receive(inbound)
  }
}

async function onHappening(event: SlackHappening, envelope: Envelope, parts: Parts): Promise<void> {
  const { botUserId } = parts.context()
  const inbound = happeningInbound(event, envelope, { botUserId, home: parts.chats.known })
  if (!inbound) return
  if (inbound.event?.kind === 'home-opened') {
    parts.chats.learn(inbound.sender, inbound.address)
    parts.home.opened(inbound.sender)
  }
  await parts.receive(inbound)
}

/** What Slack is to show under the command at once, if anything. */
async function onCommand(call: SlackCommandCall, parts: Parts): Promise<string | undefined> {
  const { options, responses, forms, chats } = parts
  const isHere = isPrivateChat(call.channel_id)
  const said = commandInbound(call, isHere ? await chats.find(call.user_id) : '', parts.context())
  const place = placeOf(said.address)
  if (place?.onlyFor) responses.remember(place, call.response_url)
  const form = options.commands.find(({ word }) => `/${word}` === said.line)?.form
  const asked = form ? `form ${form}` : said.line
  const line = asked.startsWith('form ')
    ? await forms.open(asked, call.trigger_id, { sender: call.user_id, address: said.address })
    : asked
  if (line === undefined) return undefined
  const { texts, log } = options
  try {
    await within(COMMAND_MS, parts.receive({ ...said, line: form ? said.line : line }))
  } catch (err) {
    log.error({ err }, 'slack: a command was not taken')
    return texts[await parts.language(call.user_id)]('slack-not-taken')
  }
  const isElsewhere = isHere && said.address !== call.channel_id
  return isElsewhere ? texts[await parts.language(call.user_id)]('slack-answered-privately') : undefined
}

async function onPress(press: SlackPress, parts: Parts): Promise<void> {
  const given = press.actions[0]?.value
  // A link opens by itself.
  if (!given) return
  const { chats, responses, forms, home, receive } = parts
  if (press.channel) chats.learn(press.user.id, press.channel.id)
  else home.used(press.user.id)
  const said = pressInbound(press, given, press.channel ? '' : await chats.find(press.user.id))
  const place = placeOf(said.address)
  if (place) responses.remember(place, press.response_url, said.pressed)
  const from = {
    sender: said.sender,
    address: said.address,
    message: said.pressed,
    text: press.message?.text,
  }
  const asked = parts.options.formOf?.(given) ?? given
  const line = asked.startsWith('form ') ? await forms.open(asked, press.trigger_id, from) : asked
  if (line !== undefined) await receive({ ...said, line })
}

async function onShortcut(call: SlackShortcutCall, parts: Parts): Promise<void> {
  const { chats, responses, forms, receive, context } = parts
  const isInChannel = call.channel !== undefined && !isPrivateChat(call.channel.id)
  const said = shortcutInbound(
    call,
    call.callback_id,
    isInChannel ? '' : await chats.find(call.user.id),
    context(),
  )
  const place = placeOf(said.address)
  if (place?.onlyFor) responses.remember(place, call.response_url)
  const from = {
    sender: said.sender,
    address: said.address,
    message: call.message?.ts,
    text: call.message?.text,
  }
  const line = call.callback_id.startsWith('form ')
    ? await forms.open(call.callback_id, call.trigger_id, from)
    : call.callback_id
  if (line !== undefined) await receive({ ...said, line })
}
