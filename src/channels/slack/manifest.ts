import type { SlackCommand, SlackShortcut } from './options.ts'

type Scope = { name: string; why: string; optional?: true }

/** What the bot may do in a workspace, and for what it needs that. */
export const SCOPES: Scope[] = [
  { name: 'chat:write', why: 'answer, remind, change its own cards' },
  { name: 'commands', why: 'slash commands and shortcuts' },
  { name: 'im:write', why: 'open the private chat with a person' },
  { name: 'im:history', why: 'receive what people write to it privately' },
  { name: 'channels:history', why: 'receive mentions and replies in public channels it was invited to' },
  { name: 'groups:history', why: 'the same in private channels' },
  { name: 'mpim:history', why: 'the same in group conversations' },
  { name: 'channels:read', why: 'learn that a public channel was archived, left or renumbered' },
  { name: 'groups:read', why: 'the same for private channels' },
  { name: 'channels:join', why: 'come back to a public channel it was put out of by mistake' },
  { name: 'files:read', why: 'read a plan or evidence somebody sends it' },
  { name: 'files:write', why: 'send reports and QR codes' },
  { name: 'users:read', why: 'find accounts that were deactivated' },
  {
    name: 'users:read.email',
    why: 'link people by work e-mail, only if an admin turns that on',
    optional: true,
  },
]

export const EVENTS = [
  'app_home_opened',
  'channel_archive',
  'channel_deleted',
  'channel_id_changed',
  'channel_left',
  'channel_unarchive',
  'group_archive',
  'group_deleted',
  'group_left',
  'group_unarchive',
  'member_joined_channel',
  'message.channels',
  'message.groups',
  'message.im',
  'message.mpim',
  'user_change',
]

/**
 * `about` describes the app, `long` in at least 174 characters. `url` is given for HTTP mode: where Slack posts
 * everything. Without it, Socket Mode.
 */
export type ManifestParts = {
  about: { name: string; short: string; long: string }
  commands: SlackCommand[]
  shortcuts: SlackShortcut[]
  url?: string | undefined
}

/** The app manifest from which a workspace creates the app. */
export function slackManifest({ about, commands, shortcuts, url }: ManifestParts) {
  const address = url ? { url } : {}
  const request = url ? { request_url: url } : {}
  return {
    _metadata: { major_version: 1, minor_version: 1 },
    display_information: {
      name: about.name,
      description: about.short,
      long_description: about.long,
      background_color: '#0b4f6c',
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: 'nhacviec', always_online: true },
      shortcuts: shortcuts.map(({ type, line, names, descriptions }) => ({
        type,
        name: names.vi,
        callback_id: line,
        description: descriptions.vi,
      })),
      slash_commands: commands.map(({ word, descriptions, usage }) => ({
        command: `/${word}`,
        ...address,
        description: `${descriptions.vi} · ${descriptions.en}`,
        ...(usage && { usage_hint: usage }),
        should_escape: false,
      })),
    },
    oauth_config: { scopes: { bot: SCOPES.map(({ name }) => name) } },
    settings: {
      event_subscriptions: { ...request, bot_events: EVENTS },
      interactivity: { is_enabled: true, ...request },
      org_deploy_enabled: false,
      socket_mode_enabled: url === undefined,
      token_rotation_enabled: false,
    },
  }
}
