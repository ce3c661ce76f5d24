import { describe, expect, test } from 'vitest'
import { DATE, group, me, message, read, written } from './updates.ts'

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
