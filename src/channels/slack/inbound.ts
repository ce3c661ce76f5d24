import { Temporal } from 'temporal-polyfill'
import type { Inbound } from '../../chat/channel.ts'
import { addressOf, isPrivateChat } from './address.ts'
import type { SlackCommandCall, SlackFile, SlackPress, SlackShortcutCall } from './payloads.ts'
import { plainText } from './plain.ts'

/** What mapping needs to know besides the payload. */
export type Context = {
  botUserId: string
  now: Temporal.Instant
  readFile(file: SlackFile): Promise<Uint8Array>
  /** The bot takes part in this thread: it was addressed there or wrote in it. */
  isOurThread(channel: string, thread: string): boolean
}

/** A slash command. In a channel its answer is for the eyes of the sender; `home` is their private chat with the bot. */
export function commandInbound(call: SlackCommandCall, home: string, context: Context): Inbound {
  return {
    id: call.trigger_id,
    channel: 'slack',
    sender: call.user_id,
    senderName: call.user_name,
    ...seenBySender(call.channel_id, call.user_id, home),
    line: commandLine(call),
    isAddressed: true,
    at: context.now,
  }
}

/** `/nhacviec việc tuần này` is the line after the word; other words are commands themselves. */
export function commandLine({ command, text }: SlackCommandCall): string {
  const rest = plainText(text ?? '').trim()
  if (command === WHOLE_LINE && rest) return rest
  return rest ? `${command} ${rest}` : command
}

export const WHOLE_LINE = '/nhacviec'

/** A pressed button; on App Home there is no message, and the answer goes to `home`. */
export function pressInbound(press: SlackPress, line: string, home: string): Inbound {
  const { user, container, channel } = press
  const [action] = press.actions
  const thread = container.thread_ts ?? press.message?.thread_ts
  const place = !channel
    ? privately(home)
    : container.is_ephemeral
      ? seenBySender(channel.id, user.id, home)
      : placed(channel.id, isPrivateChat(channel.id) ? undefined : thread)
  return {
    id: `${user.id}:${container.message_ts ?? container.view_id}:${action?.action_ts}`,
    channel: 'slack',
    sender: user.id,
    senderName: user.name ?? user.username,
    ...place,
    line,
    isAddressed: true,
    pressed: channel && container.message_ts,
    at: instantOf(action?.action_ts ?? '0'),
  }
}

export function shortcutInbound(
  call: SlackShortcutCall,
  line: string,
  home: string,
  context: Context,
): Inbound {
  const { user, channel, message } = call
  return {
    id: call.trigger_id,
    channel: 'slack',
    sender: user.id,
    senderName: user.name ?? user.username,
    ...(channel ? seenBySender(channel.id, user.id, home) : privately(home)),
    line,
    isAddressed: true,
    repliesTo: message?.user === context.botUserId ? message.ts : undefined,
    at: context.now,
  }
}

type Where = Pick<Inbound, 'address' | 'isPrivate' | 'group'>

const privately = (home: string): Where => ({ address: home, isPrivate: true })

export function placed(channel: string, thread: string | undefined): Where {
  const isPrivate = isPrivateChat(channel)
  return { address: addressOf({ channel, thread }), isPrivate, group: isPrivate ? undefined : channel }
}

/** A private chat in which a command is typed may be one between two people: only `home` is surely ours. */
function seenBySender(channel: string, sender: string, home: string): Where {
  if (isPrivateChat(channel)) return privately(home)
  return { address: addressOf({ channel, onlyFor: sender }), isPrivate: false, group: channel }
}

/** Slack's `1700000000.000100`, in seconds. */
export const instantOf = (ts: string): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(Math.floor(Number(ts) * 1000) || 0)
