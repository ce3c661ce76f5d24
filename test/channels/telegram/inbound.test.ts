import type { Update } from 'grammy/types'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { toInbound } from '../../../src/channels/telegram/inbound.ts'

const bot = { id: 99, username: 'NhacViec_bot' }
const lan = { id: 7_000_000_001, is_bot: false, first_name: 'Lan', last_name: 'Nguyễn' }
const me = { id: 99, is_bot: true, first_name: 'Nhắc Việc', username: 'NhacViec_bot' }
const home = { id: lan.id, type: 'private', first_name: 'Lan' }
const group = { id: -1_002_000_000_001, type: 'supergroup', title: 'Tổ công tác' }
const DATE = 1_787_880_000

const now = Temporal.Instant.from('2026-08-28T01:15:00Z')
const read = (update: object) =>
  toInbound({ update_id: 5, ...update } as unknown as Update, {
    bot,
    now,
    openFile: ({ fileId, ...facts }) => ({ ...facts, read: async () => new TextEncoder().encode(fileId) }),
  })
const message = (fields: object, chat: object = home) => ({
  message: { message_id: 45, date: DATE, chat, from: lan, ...fields },
})
/** Text with the entities Telegram would mark in it. */
const written = (text: string) => ({
  text,
  entities: [...text.matchAll(/@\w+/g)].map(({ 0: found, index }) => ({
    type: 'mention',
    offset: index,
    length: found.length,
  })),
})

describe('in private', () => {
  test('a line', () => {
    expect(read(message({ text: ' capnhat H19 60 ' }))).toEqual({
      id: '99:5',
      channel: 'telegram',
      sender: '7000000001',
      senderName: 'Lan Nguyễn',
      address: '7000000001',
      line: 'capnhat H19 60',
      isPrivate: true,
      isAddressed: true,
      messageId: '7000000001/45',
      at: Temporal.Instant.fromEpochMilliseconds(DATE * 1000),
    })
  })

  test('a link with a code', () => {
    expect(read(message({ text: '/start MA-MOI-123' }))?.line).toBe('/start MA-MOI-123')
  })

  test('a press: the line of the button, now', () => {
    const query = { id: 'q', from: lan, chat_instance: '1', data: 'capnhat H19 60' }
    expect(
      read({ callback_query: { ...query, message: { message_id: 45, date: 0, chat: home } } }),
    ).toMatchObject({
      line: 'capnhat H19 60',
      address: '7000000001',
      pressed: '7000000001/45',
      isAddressed: true,
      at: now,
    })
    expect(read({ callback_query: query })).toBeUndefined()
  })

  test('a correction names the message it corrects', () => {
    const edited = { edited_message: message({ text: '70', edit_date: DATE + 60 }).message }
    expect(read(edited)).toMatchObject({ line: '70', edits: '7000000001/45', messageId: '7000000001/45' })
    expect(read(edited)?.at.epochMilliseconds).toBe((DATE + 60) * 1000)
  })

  test('a reply to a message of the bot, and to another', () => {
    const original = { message_id: 40, date: DATE, chat: home, from: me }
    expect(read(message({ text: '60', reply_to_message: original }))?.repliesTo).toBe('7000000001/40')
    expect(
      read(message({ text: '60', reply_to_message: { ...original, from: lan } }))?.repliesTo,
    ).toBeUndefined()
  })

  test.each([
    [
      'document',
      { document: { file_id: 'd', file_name: 'kế hoạch.xlsx', mime_type: 'x/y', file_size: 5 } },
      ['kế hoạch.xlsx', 'x/y', 5],
    ],
    ['document without a name', { document: { file_id: 'd' } }, ['file', 'application/octet-stream', 0]],
    [
      'the largest photo',
      {
        photo: [
          { file_id: 'big', width: 1280, height: 960, file_size: 900 },
          { file_id: 'small', width: 90, height: 67, file_size: 9 },
        ],
      },
      ['photo.jpg', 'image/jpeg', 900],
    ],
    ['voice', { voice: { file_id: 'v', duration: 3, file_size: 7 } }, ['voice.ogg', 'audio/ogg', 7]],
  ])('%s', (_, fields, [name, mime, size]) => {
    expect(read(message({ ...fields, caption: 'minh chứng H19' }))).toMatchObject({
      line: 'minh chứng H19',
      file: { name, mime, size },
    })
    expect(read(message(fields))?.line).toBe('')
  })

  test('what cannot be read is an empty line; news of the platform are nothing', () => {
    expect(read(message({ sticker: {} }))).toMatchObject({ line: '', isAddressed: true })
    expect(read(message({ pinned_message: {} }))).toBeUndefined()
  })

  test('a topic of a private chat is the private chat', () => {
    expect(read(message({ text: 'việc', message_thread_id: 3, is_topic_message: true }))?.address).toBe(
      '7000000001',
    )
  })
})

describe('in a group', () => {
  test.each([
    ['a command for the bot', '/viec@nhacviec_bot H19', '/viec H19', true],
    ['a command for anybody', '/viec H19', '/viec H19', true],
    ['a command for another bot', '/viec@other_bot H19', '/viec@other_bot H19', false],
    ['a mention first', '@nhacviec_bot, việc tuần này', 'việc tuần này', true],
    ['a mention within', 'nhờ @NhacViec_bot xem H19', 'nhờ xem H19', true],
    ['a mention alone', '@nhacviec_bot', '', true],
    ['two mentions', '@nhacviec_bot việc @nhacviec_bot', 'việc', true],
    ['somebody else is mentioned', '@lan_nguyen xem việc', '@lan_nguyen xem việc', false],
    ['talk', 'chiều nay họp nhé', 'chiều nay họp nhé', false],
  ])('%s', (_, text, line, isAddressed) => {
    expect(read(message(written(text), group))).toMatchObject({
      line,
      isAddressed,
      isPrivate: false,
      address: '-1002000000001',
      messageId: '-1002000000001/45',
    })
  })

  test('a mention by name, of people without a user name', () => {
    const entities = [{ type: 'text_mention', offset: 0, length: 9, user: me }]
    expect(read(message({ text: 'Nhắc Việc H19', entities }, group))).toMatchObject({
      line: 'H19',
      isAddressed: true,
    })
  })

  test('a mention in the caption of a file', () => {
    const { text: caption, entities: caption_entities } = written('@nhacviec_bot minh chứng')
    const sent = message({ caption, caption_entities, document: { file_id: 'd' } }, group)
    expect(read(sent)).toMatchObject({ line: 'minh chứng', isAddressed: true })
  })

  test('a reply to the bot is addressed', () => {
    const original = { message_id: 40, date: DATE, chat: group, from: me }
    expect(read(message({ text: '60', reply_to_message: original }, group))).toMatchObject({
      isAddressed: true,
      repliesTo: '-1002000000001/40',
    })
  })

  test('a topic is part of the address; its opening is no reply', () => {
    const opening = { message_id: 17, date: DATE, chat: group, from: me, forum_topic_created: {} }
    const said = { text: 'việc', message_thread_id: 17, is_topic_message: true, reply_to_message: opening }
    expect(read(message(said, group))).toMatchObject({ address: '-1002000000001:17', isAddressed: false })
    expect(read(message(said, group))?.repliesTo).toBeUndefined()
  })

  test('a thread of replies is no topic', () => {
    expect(read(message({ text: 'x', message_thread_id: 17 }, group))?.address).toBe('-1002000000001')
  })

  test('who speaks for the group is not a person somebody could link', () => {
    const anonymous = { id: 1087968824, is_bot: true, first_name: 'Group' }
    const said = message({ text: '/viec', from: anonymous, sender_chat: group }, group)
    expect(read(said)?.sender).toBe('-1002000000001')
  })

  test.each([
    ['another bot', { from: { id: 5, is_bot: true, first_name: 'B' } }],
    ['the bot itself', { from: me }],
    ['a post forwarded from a channel', { is_automatic_forward: true }],
  ])('%s is not heard', (_, fields) => expect(read(message({ text: 'x', ...fields }, group))).toBeUndefined())
})

describe('events', () => {
  const change = (chat: object, was: object, is: object) => ({
    my_chat_member: { chat, from: lan, date: DATE, old_chat_member: was, new_chat_member: is },
  })
  const [member, admin, left, kicked] = ['member', 'administrator', 'left', 'kicked'].map((status) => ({
    status,
  }))
  const muted = { status: 'restricted', is_member: true }

  test.each([
    ['blocked', home, member, kicked],
    ['returned', home, kicked, member],
    ['joined', group, left, member],
    ['joined', group, kicked, admin],
    ['joined', group, left, muted],
    ['removed', group, member, kicked],
    ['removed', group, admin, left],
    [undefined, group, member, admin],
    [undefined, group, member, muted],
    [undefined, { id: -100, type: 'channel' }, left, admin],
  ])('%s', (kind, chat, was, is) => {
    expect(read(change(chat, was ?? {}, is ?? {}))?.event?.kind).toBe(kind)
  })

  test('an event belongs to its address and has no line', () => {
    expect(read(change(group, left ?? {}, member ?? {}))).toMatchObject({
      address: '-1002000000001',
      sender: '7000000001',
      line: '',
      isPrivate: false,
    })
  })

  test('both signals of a move say the same', () => {
    const old = { id: -4_000_000_001, type: 'group', title: 'Tổ' }
    const moved = { address: '-4000000001', event: { kind: 'moved', to: '-1002000000001' }, line: '' }
    expect(read(message({ migrate_to_chat_id: group.id }, old))).toMatchObject(moved)
    expect(read(message({ migrate_from_chat_id: old.id }, group))).toMatchObject(moved)
  })
})
