import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { DATE, home, lan, me, message, now, read } from './updates.ts'

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
