import type { Delivery } from './delivery.ts'
import type { Payloads } from './payloads.ts'
import type { ResponseUrls } from './responses.ts'
import type { Attempt } from './transport.ts'
import type { Triggers } from './triggers.ts'
import { BOT, type Conversation, type Message, type StoredFile, type World } from './world.ts'

export type Stage = {
  world: World
  delivery: Delivery
  payloads: Payloads
  responses: ResponseUrls
  triggers: Triggers
}

export type Said = Attempt & { ts: string; channel: string }

type SayOptions = {
  channel?: string
  thread?: string
  files?: { name: string; mime?: string; bytes: Uint8Array }[]
}

/** What people do in a workspace. Each act resolves with what came of telling the bot. */
export function createActs(stage: Stage) {
  const { world, delivery, payloads, responses, triggers } = stage

  const place = (user: string, channel: string | undefined): Conversation => {
    const found = channel ? world.conversations.get(channel) : world.imOf(user)
    if (!found) throw new Error(`no conversation ${channel}`)
    return found
  }

  return {
    /** Without a channel: to the bot, privately. `@nhacviec` becomes a mention. */
    async say(user: string, text: string, { channel, thread, files = [] }: SayOptions = {}): Promise<Said> {
      const conversation = place(user, channel)
      const stored = files.map((file) => store(world, user, file))
      const message = {
        ts: world.newTs(),
        user,
        text: typed(text),
        blocks: [],
        thread,
        files: stored,
        isEdited: false,
      }
      conversation.messages.push(message)
      const attempt = await delivery.tell(payloads.said(message, conversation))
      return { ...attempt, ts: message.ts, channel: conversation.id }
    },
    async edit(user: string, ts: string, text: string, channel?: string): Promise<Attempt> {
      const conversation = place(user, channel)
      const message = messageOf(conversation, ts)
      const before = { ...message }
      Object.assign(message, { text: typed(text), isEdited: true })
      return delivery.tell(payloads.changed(message, before, conversation))
    },
    /** A link preview was added: Slack reports a change although nobody changed a word. */
    unfurl(user: string, ts: string, channel?: string): Promise<Attempt> {
      const conversation = place(user, channel)
      const message = messageOf(conversation, ts)
      return delivery.tell(payloads.changed(message, message, conversation))
    },
    /** `/viec H19`; without a channel in the private chat with the bot. */
    async command(user: string, line: string, channel?: string): Promise<Attempt> {
      const conversation = place(user, channel)
      const [command = '', ...rest] = line.split(' ')
      const payload = {
        command,
        text: rest.join(' '),
        user_id: user,
        user_name: world.users.get(user)?.name ?? '',
        channel_id: conversation.id,
        channel_name: conversation.name,
        team_id: BOT.team,
        api_app_id: BOT.appId,
        trigger_id: triggers.make(user),
        response_url: responses.make(conversation.id, user),
      }
      return delivery.tell({ kind: 'slash_commands', payload })
    },
  }
}

export function messageOf(conversation: Conversation, ts: string): Message {
  const message = conversation.messages.find((one) => one.ts === ts)
  if (!message) throw new Error(`no message ${ts} in ${conversation.id}`)
  return message
}

function store(
  world: World,
  user: string,
  given: { name: string; mime?: string; bytes: Uint8Array },
): StoredFile {
  const file = {
    id: world.newId('F'),
    name: given.name,
    mime: given.mime ?? 'application/octet-stream',
    bytes: given.bytes,
    user,
  }
  world.files.set(file.id, file)
  return file
}

/** What Slack's client makes of typed words. */
const typed = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(`@${BOT.name}`, `<@${BOT.userId}>`)
