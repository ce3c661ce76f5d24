import { describe, expect, test } from 'vitest'
import { DATE, group, home, lan, message, read } from './updates.ts'

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
