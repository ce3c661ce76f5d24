import type { Outgoing } from './transport.ts'
import { type Block, BOT, type Conversation, type Message, type StoredFile, type World } from './world.ts'

/** Builds payloads in the form Slack sends them. */
export function createPayloads(world: World, origin: () => string, now: () => number) {
  const team = { id: BOT.team, domain: 'hue' }
  const person = (id: string) => {
    const name = world.users.get(id)?.name ?? id
    return { id, username: name, name, team_id: BOT.team }
  }
  const fileOf = ({ id, name, mime, bytes, user }: StoredFile) => ({
    id,
    name,
    title: name,
    mimetype: mime,
    size: bytes.length,
    user,
    mode: 'hosted',
    url_private: `${origin()}/files/${id}/${encodeURIComponent(name)}`,
    url_private_download: `${origin()}/files/${id}/download/${encodeURIComponent(name)}`,
  })

  function event(inner: Block): Outgoing {
    const payload = {
      token: 'verification',
      team_id: BOT.team,
      api_app_id: BOT.appId,
      type: 'event_callback',
      event_id: world.newId('Ev'),
      event_time: Math.floor(now() / 1000),
      authorizations: [{ team_id: BOT.team, user_id: BOT.userId, is_bot: true, enterprise_id: null }],
      event: inner,
    }
    return { kind: 'events_api', payload }
  }

  function messageFields(message: Message, conversation: Conversation): Block {
    const root = conversation.messages.find(({ ts }) => ts === message.thread)
    return {
      type: 'message',
      user: message.user,
      text: message.text,
      ts: message.ts,
      team: BOT.team,
      ...(message.user === BOT.userId && { bot_id: BOT.botId }),
      ...(message.thread && { thread_ts: message.thread, parent_user_id: root?.user }),
      ...(message.files.length && { subtype: 'file_share', files: message.files.map(fileOf), upload: false }),
    }
  }

  const CHANNEL_TYPE = { im: 'im', channel: 'channel', private: 'group' } as const
  const within = (conversation: Conversation, ts: string) => ({
    channel: conversation.id,
    channel_type: CHANNEL_TYPE[conversation.kind],
    event_ts: ts,
  })

  return {
    event,
    team,
    person,
    said: (message: Message, conversation: Conversation): Outgoing =>
      event({ ...messageFields(message, conversation), ...within(conversation, message.ts) }),
    changed(message: Message, before: Message, conversation: Conversation): Outgoing {
      const ts = world.newTs()
      const { files: _, ...fields } = messageFields(message, conversation)
      const edited = message.isEdited ? { edited: { user: message.user, ts } } : {}
      return event({
        type: 'message',
        subtype: 'message_changed',
        hidden: true,
        ts,
        message: { ...fields, ...edited },
        previous_message: messageFields(before, conversation),
        ...within(conversation, ts),
      })
    },
    interactive(payload: Block): Outgoing {
      return {
        kind: 'interactive',
        payload: { team, api_app_id: BOT.appId, token: 'verification', ...payload },
      }
    },
  }
}

export type Payloads = ReturnType<typeof createPayloads>
