import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { addressOf, placeOf } from '../../../src/channels/slack/address.ts'
import { happeningInbound } from '../../../src/channels/slack/happening.ts'
import {
  type Context,
  commandInbound,
  commandLine,
  pressInbound,
  shortcutInbound,
} from '../../../src/channels/slack/inbound.ts'
import { messageInbounds } from '../../../src/channels/slack/message.ts'
import type { SlackHappening, SlackMessage } from '../../../src/channels/slack/payloads.ts'
import { plainText } from '../../../src/channels/slack/plain.ts'

const context: Context = {
  botUserId: 'U0BOT',
  now: Temporal.Instant.from('2026-08-28T01:15:00Z'),
  readFile: async () => new Uint8Array([1]),
  isOurThread: (channel, thread) => channel === 'C1' && thread === '1600000000.000009',
}
const envelope = { event_id: 'Ev1', event_time: 1_700_000_000 }
const message = (given: Partial<SlackMessage>): SlackMessage => ({
  type: 'message',
  channel: 'D1',
  user: 'U1',
  text: 'việc',
  ts: '1700000000.000100',
  ...given,
})
const heard = (given: Partial<SlackMessage>) => messageInbounds(message(given), envelope, context)

describe('a message', () => {
  test('in private', () => {
    expect(heard({})).toEqual([
      {
        id: 'Ev1',
        channel: 'slack',
        sender: 'U1',
        address: 'D1',
        isPrivate: true,
        isAddressed: true,
        line: 'việc',
        messageId: '1700000000.000100',
        at: Temporal.Instant.fromEpochMilliseconds(1_700_000_000_000),
      },
    ])
  })

  test.each<[string, Partial<SlackMessage>, object]>([
    [
      'a mention is answered in a thread of its own',
      { channel: 'C1', text: '<@U0BOT> việc tuần này' },
      {
        address: 'C1:1700000000.000100',
        group: 'C1',
        line: 'việc tuần này',
        isAddressed: true,
        isPrivate: false,
      },
    ],
    [
      'a mention in the middle',
      { channel: 'C1', text: 'hỏi <@U0BOT|nhacviec>, việc nào trễ?' },
      { line: 'hỏi việc nào trễ?', isAddressed: true },
    ],
    ['talk among colleagues', { channel: 'C1' }, { address: 'C1', group: 'C1', isAddressed: false }],
    [
      'a reply to the bot in a channel',
      { channel: 'C1', thread_ts: '1600000000.000001', parent_user_id: 'U0BOT' },
      { address: 'C1:1600000000.000001', repliesTo: '1600000000.000001', isAddressed: true },
    ],
    [
      'a reply to a colleague',
      { channel: 'C1', thread_ts: '1600000000.000001', parent_user_id: 'U2' },
      { address: 'C1:1600000000.000001', repliesTo: undefined, isAddressed: false },
    ],
    [
      'a word in a thread the bot takes part in',
      { channel: 'C1', thread_ts: '1600000000.000009', parent_user_id: 'U2' },
      { repliesTo: undefined, isAddressed: true },
    ],
    [
      'a reply in private stays at the private address',
      { thread_ts: '1600000000.000001', parent_user_id: 'U0BOT' },
      { address: 'D1', repliesTo: '1600000000.000001' },
    ],
    [
      'entities, links and names',
      {
        text: 'xem <https://a.vn/b|văn bản> &amp; hỏi <@U2|lan> ở <#C9|chung>, &lt;b&gt; <mailto:a@b.vn|a@b.vn>',
      },
      { line: 'xem https://a.vn/b & hỏi @lan ở #chung, <b> a@b.vn' },
    ],
  ])('%s', (_, given, expected) => {
    const [inbound, ...more] = heard(given)
    expect(more).toEqual([])
    expect(inbound).toMatchObject(expected)
  })

  test.each<[string, Partial<SlackMessage>]>([
    ['of the bot itself', { user: 'U0BOT' }],
    ['of another bot', { bot_id: 'B9' }],
    ['of Slackbot', { user: 'USLACKBOT' }],
    ['about somebody who joined', { subtype: 'channel_join' }],
    ['about a message that was deleted', { subtype: 'message_deleted' }],
  ])('%s is not heard', (_, given) => {
    expect(heard(given)).toEqual([])
  })

  test('a correction names the earlier message', () => {
    const edited = { user: 'U1', ts: '1700000060.000200' }
    const changed = {
      type: 'message' as const,
      user: 'U1',
      text: 'việc H19',
      ts: '1700000000.000100',
      edited,
    }
    const [inbound] = heard({
      subtype: 'message_changed',
      ts: '1700000060.000300',
      message: changed,
      previous_message: { text: 'việc' },
    })
    expect(inbound).toMatchObject({ line: 'việc H19', edits: '1700000000.000100', address: 'D1' })
    expect(inbound?.at.epochMilliseconds).toBe(1_700_000_060_000)
  })

  test.each([
    ['a preview was added', { text: 'việc', edited: undefined }],
    ['the words are the same', { text: 'việc', edited: { user: 'U1', ts: '1.0' } }],
    ['the bot changed its own', { text: 'mới', user: 'U0BOT', edited: { user: 'U0BOT', ts: '1.0' } }],
  ])('no correction: %s', (_, { edited, ...given }) => {
    const changed = { type: 'message' as const, user: 'U1', ts: '1.1', ...given, ...(edited && { edited }) }
    expect(
      heard({ subtype: 'message_changed', message: changed, previous_message: { text: 'việc' } }),
    ).toEqual([])
  })

  test('several files are several inbounds, the words come with the first', async () => {
    const files = ['a.xlsx', 'b.pdf'].map((name, index) => ({
      id: `F${index}`,
      name,
      mimetype: 'x/y',
      size: 7,
    }))
    const inbounds = heard({
      subtype: 'file_share',
      text: 'nhập',
      files: [...files, { id: 'F9', mode: 'tombstone' }],
    })
    expect(inbounds.map(({ id, line, file }) => [id, line, file?.name, file?.size])).toEqual([
      ['Ev1', 'nhập', 'a.xlsx', 7],
      ['Ev1:2', '', 'b.pdf', 7],
    ])
    expect(await inbounds[0]?.file?.read()).toEqual(new Uint8Array([1]))
  })
})

describe('a command', () => {
  const call = {
    command: '/viec',
    text: ' quá hạn &amp; trễ ',
    user_id: 'U1',
    user_name: 'lan',
    channel_id: 'C1',
    trigger_id: 'T1',
    response_url: 'https://hooks.slack.com/x',
  }

  test('in a channel is answered to the sender alone', () => {
    expect(commandInbound(call, '', context)).toMatchObject({
      id: 'T1',
      sender: 'U1',
      senderName: 'lan',
      address: 'C1|U1',
      group: 'C1',
      isPrivate: false,
      isAddressed: true,
      line: '/viec quá hạn & trễ',
    })
  })

  test('in any private chat is answered in the one with the bot', () => {
    const said = commandInbound({ ...call, channel_id: 'D7' }, 'D1', context)
    expect(said).toMatchObject({ address: 'D1', isPrivate: true })
    expect(said.group).toBeUndefined()
  })

  test.each([
    ['/nhacviec', 'việc tuần này', 'việc tuần này'],
    ['/nhacviec', '', '/nhacviec'],
    ['/viec', '', '/viec'],
    ['/capnhat', 'H19 60 đã trình', '/capnhat H19 60 đã trình'],
  ])('%s %s', (command, text, line) => {
    expect(commandLine({ ...call, command, text })).toBe(line)
  })
})

describe('a press', () => {
  const press = {
    user: { id: 'U1', username: 'lan' },
    trigger_id: 'T1',
    container: { type: 'message', message_ts: '1700000000.000100' },
    actions: [{ action_id: 'button-0', value: 'update H19 60', action_ts: '1700000009.000001' }],
  }

  test.each([
    [
      'in private',
      { channel: { id: 'D1' } },
      { address: 'D1', isPrivate: true, pressed: '1700000000.000100' },
    ],
    ['in a channel', { channel: { id: 'C1' } }, { address: 'C1', group: 'C1', isPrivate: false }],
    [
      'in a thread',
      { channel: { id: 'C1' }, container: { ...press.container, thread_ts: '1600000000.000001' } },
      { address: 'C1:1600000000.000001', group: 'C1' },
    ],
    [
      'under an answer only the sender sees',
      { channel: { id: 'C1' }, container: { ...press.container, is_ephemeral: true } },
      { address: 'C1|U1', group: 'C1', pressed: '1700000000.000100' },
    ],
    [
      'on App Home',
      { container: { type: 'view', view_id: 'V1' } },
      { address: 'D1', isPrivate: true, pressed: undefined, id: 'U1:V1:1700000009.000001' },
    ],
  ])('%s', (_, given, expected) => {
    expect(pressInbound({ ...press, ...given }, 'update H19 60', 'D1')).toMatchObject({
      id: 'U1:1700000000.000100:1700000009.000001',
      line: 'update H19 60',
      sender: 'U1',
      ...expected,
    })
  })
})

test('a shortcut on a message of the bot is about that message', () => {
  const call = { type: 'message_action' as const, callback_id: 'task', trigger_id: 'T1', user: { id: 'U1' } }
  const on = { channel: { id: 'C1' }, message: { ts: '1.1', user: 'U0BOT', text: 'H19' } }
  const said = shortcutInbound({ ...call, ...on }, 'task', '', context)
  expect(said).toMatchObject({ id: 'T1', address: 'C1|U1', repliesTo: '1.1' })
  expect(shortcutInbound(call, 'task', 'D1', context)).toMatchObject({ address: 'D1', isPrivate: true })
})

describe('what happens to channels and people', () => {
  const about = (event: SlackHappening) =>
    happeningInbound(event, envelope, { botUserId: 'U0BOT', home: (user) => (user === 'U1' ? 'D1' : user) })

  test.each<[SlackHappening, object]>([
    [
      { type: 'member_joined_channel', user: 'U0BOT', channel: 'C1' },
      { address: 'C1', event: { kind: 'joined' } },
    ],
    [{ type: 'member_left_channel', user: 'U0BOT', channel: 'C1' }, { event: { kind: 'removed' } }],
    [
      { type: 'channel_left', channel: 'C1' },
      { address: 'C1', event: { kind: 'removed' } },
    ],
    [{ type: 'group_left', channel: 'C1' }, { event: { kind: 'removed' } }],
    [
      { type: 'channel_archive', channel: 'C1', user: 'U9' },
      { event: { kind: 'removed' }, group: 'C1' },
    ],
    [{ type: 'channel_unarchive', channel: 'C1' }, { event: { kind: 'joined' } }],
    [{ type: 'channel_deleted', channel: 'C1' }, { event: { kind: 'removed' } }],
    [
      { type: 'channel_id_changed', old_channel_id: 'C1', new_channel_id: 'C2' },
      { address: 'C1', event: { kind: 'moved', to: 'C2' } },
    ],
    [
      { type: 'user_change', user: { id: 'U1', deleted: true } },
      { sender: 'U1', address: 'D1', isPrivate: true, event: { kind: 'deactivated' } },
    ],
    [
      { type: 'user_change', user: { id: 'U5', deleted: true } },
      { address: 'U5', isPrivate: true },
    ],
    [
      { type: 'app_home_opened', user: 'U1', channel: 'D1', tab: 'home' },
      { sender: 'U1', address: 'D1', isPrivate: true, event: { kind: 'home-opened' } },
    ],
  ])('%j', (event, expected) => {
    expect(about(event)).toMatchObject({ id: 'Ev1', line: '', channel: 'slack', ...expected })
  })

  test.each<SlackHappening>([
    { type: 'member_joined_channel', user: 'U1', channel: 'C1' },
    { type: 'user_change', user: { id: 'U1', deleted: false } },
    { type: 'app_home_opened', user: 'U1', channel: 'D1', tab: 'messages' },
    { type: 'team_rename' },
  ])('nothing: %j', (event) => {
    expect(about(event)).toBeUndefined()
  })
})

test.each(['D1', 'C1', 'C1:1700000000.000100', 'C1|U1', 'C1:1700000000.000100|U1', 'U1'])(
  'the address %s is read and written alike',
  (address) => {
    const place = placeOf(address)
    expect(place && addressOf(place)).toBe(address)
  },
)

test.each(['', 'c1', 'C1:', 'C1|', 'chat-lan', 'C1:x|U1'])('"%s" is no address', (address) => {
  expect(placeOf(address)).toBeUndefined()
})

test.each([
  ['<!here> <!channel>', '@here @channel'],
  ['<!subteam^S1|@so-nv> <!date^1700000000^{date}|14/11/2023>', '@so-nv 14/11/2023'],
  ['a &amp;lt; b', 'a &lt; b'],
  ['1 < 2', '1 < 2'],
])('plain: %s', (given, expected) => {
  expect(plainText(given)).toBe(expected)
})
