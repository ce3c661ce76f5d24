/** The parts of Slack's payloads that are read here. */
export type SlackFile = {
  id: string
  name?: string | null
  mimetype?: string
  size?: number
  mode?: string
  url_private?: string
  url_private_download?: string
}

export type SlackMessage = {
  type: 'message'
  subtype?: string
  channel: string
  channel_type?: string
  user?: string
  bot_id?: string
  text?: string
  ts: string
  thread_ts?: string
  parent_user_id?: string
  files?: SlackFile[]
  edited?: { user: string; ts: string }
  message?: Omit<SlackMessage, 'channel'>
  previous_message?: { text?: string }
}

/** Any event other than a message. */
export type SlackHappening = {
  type: string
  user?: string | { id: string; deleted?: boolean }
  channel?: string | { id: string }
  tab?: string
  old_channel_id?: string
  new_channel_id?: string
}

/** What comes around an event. */
export type Envelope = { event_id: string; event_time: number }

export type SlackCommandCall = {
  command: string
  text: string
  user_id: string
  user_name?: string
  channel_id: string
  trigger_id: string
  response_url: string
}

type Person = { id: string; name?: string; username?: string }

export type SlackPress = {
  user: Person
  trigger_id: string
  response_url?: string
  channel?: { id: string }
  container: {
    type: string
    message_ts?: string
    thread_ts?: string
    is_ephemeral?: boolean
    view_id?: string
  }
  message?: { text?: string; thread_ts?: string }
  actions: { value?: string; action_id: string; action_ts: string }[]
}

export type SlackShortcutCall = {
  type: 'shortcut' | 'message_action'
  callback_id: string
  trigger_id: string
  response_url?: string
  user: Person
  channel?: { id: string }
  message?: { ts: string; text?: string; user?: string; thread_ts?: string }
}

export type SlackSubmission = {
  user: Person
  view: {
    id: string
    private_metadata: string
    blocks: { block_id?: string }[]
    state: { values: Record<string, Record<string, FieldState>> }
  }
}

export type FieldState = {
  type: string
  value?: string | null
  selected_date?: string | null
  selected_option?: { value: string } | null
}
