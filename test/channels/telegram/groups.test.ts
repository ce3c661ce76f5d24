import { describe, expect, test } from 'vitest'
import { FileError } from '../../../src/chat/channel.ts'
import { card, useStage } from './stage.ts'

const { stage, start, outcome } = useStage()

describe('files', () => {
  test('larger than the platform hands out are refused without a download', async () => {
    await start()
    await outcome(stage.fake.sendFile(stage.lan, stage.lan, { name: 'lớn.pdf', size: 21 * 1024 * 1024 }))
    const error = await stage.inbounds[0]?.file?.read().catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(FileError)
    expect(error).toMatchObject({ reason: 'too-large', limit: 20 * 1024 * 1024 })
    expect(stage.fake.calls('getFile')).toHaveLength(0)
  })

  test('that cannot be fetched now say so, without the token', async () => {
    await start()
    await outcome(stage.fake.sendFile(stage.lan, stage.lan, { name: 'a.pdf', size: 10 }))
    await stage.fake.down()
    const error = (await stage.inbounds[0]?.file?.read().catch((reason: unknown) => reason)) as Error
    expect(error).toMatchObject({ reason: 'unavailable' })
    expect(error.message).not.toContain(stage.fake.token)
    await stage.fake.up()
  })
})

describe('groups', () => {
  test('privacy mode: commands, mentions and replies arrive, talk does not', async () => {
    const group = stage.fake.addGroup({ title: 'Tổ', members: [stage.lan] })
    await start()
    await stage.telegram.send(String(group), card('chào'))
    const hello = stage.fake.fromBot(group)[0]?.id ?? 0
    stage.fake.say(stage.lan, group, 'họp chiều nay nhé')
    stage.fake.say(stage.lan, group, '/viec@nhacviec_test_bot H19')
    stage.fake.say(stage.lan, group, '@nhacviec_test_bot việc')
    stage.fake.reply(stage.lan, group, hello, '60')
    await stage.fake.untilConfirmed()
    expect(stage.inbounds.map(({ line, isAddressed }) => [line, isAddressed])).toEqual([
      ['/viec H19', true],
      ['việc', true],
      ['60', true],
    ])
  })

  test('a group moves: both signals, and the error of a send', async () => {
    const group = stage.fake.addGroup({ title: 'Tổ', members: [stage.lan], type: 'group' })
    await start()
    const moved = stage.fake.migrate(group, stage.lan)
    await stage.fake.untilConfirmed()
    const event = { kind: 'moved', to: String(moved) }
    expect(stage.inbounds).toMatchObject([
      { address: String(group), event },
      { address: String(group), event },
    ])
    await expect(stage.telegram.send(String(group), card('x'))).rejects.toMatchObject({
      verdict: 'moved',
      movedTo: String(moved),
    })
    await stage.telegram.send(String(moved), card('x'))
  })

  test('the bot is taken in and put out, blocked and unblocked', async () => {
    await start()
    const group = stage.fake.addGroup({ title: 'Tổ', members: [stage.lan], bot: 'left' })
    stage.fake.addBot(group, stage.lan)
    stage.fake.addBot(group, stage.lan, 'administrator')
    stage.fake.removeBot(group, stage.lan)
    stage.fake.block(stage.lan)
    stage.fake.unblock(stage.lan)
    await stage.fake.untilConfirmed()
    const heard = (address: number) =>
      stage.inbounds.filter((inbound) => inbound.address === String(address)).map(({ event }) => event?.kind)
    expect(heard(group)).toEqual(['joined', 'removed'])
    expect(heard(stage.lan)).toEqual(['blocked', 'returned'])
  })
})

test('the menus of commands are set for each place and language', async () => {
  const command = (word: string, audience: 'everyone' | 'group' | 'admin') => ({
    word,
    descriptions: { vi: `${word} vi`, en: `${word} en` },
    audience,
  })
  await start({ commands: [command('viec', 'everyone'), command('nhom', 'group'), command('moi', 'admin')] })
  await stage.fake.untilCalls('setMyCommands', 4)
  await stage.telegram.showMenu(String(stage.lan), 'admin')
  const words = Object.entries(stage.fake.menus()).map(([scope, menu]) => [
    scope,
    menu.map(({ command: word }) => word),
  ])
  expect(Object.fromEntries(words)).toEqual({
    all_private_chats: ['viec', 'nhom'],
    'all_private_chats en': ['viec', 'nhom'],
    all_group_chats: ['nhom'],
    'all_group_chats en': ['nhom'],
    [`chat ${stage.lan}`]: ['viec', 'nhom', 'moi'],
    [`chat ${stage.lan} en`]: ['viec', 'nhom', 'moi'],
  })
  await stage.telegram.showMenu(String(stage.lan), 'private')
  expect(Object.keys(stage.fake.menus())).not.toContain(`chat ${stage.lan} en`)
  expect(stage.telegram.link('MÃ')).toBe('https://t.me/nhacviec_test_bot?start=M%C3%83')
})
