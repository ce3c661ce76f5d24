import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Telegram, TelegramOptions } from '../../../src/channels/telegram/index.ts'
import type { Inbound } from '../../../src/chat/channel.ts'
import { FileError } from '../../../src/chat/channel.ts'
import { type FakeTelegram, startFakeTelegram } from '../../helpers/fake-telegram/index.ts'
import { memoryLog, quietTelegram } from '../../helpers/telegram.ts'

let fake: FakeTelegram
let telegram: Telegram
let inbounds: Inbound[]
let answer: (inbound: Inbound) => Promise<void>
let log: ReturnType<typeof memoryLog>
let lan: number

beforeEach(async () => {
  fake = await startFakeTelegram({ limits: { isOn: false } })
  lan = fake.addUsers(1)[0] ?? 0
  inbounds = []
  answer = async () => {}
  log = memoryLog()
})
afterEach(async () => {
  await telegram.stop()
  await fake.stop()
})

async function start(options: Partial<TelegramOptions> = {}): Promise<void> {
  telegram = quietTelegram(fake, { log, ...options })
  await telegram.start(async (inbound) => {
    inbounds.push(inbound)
    await answer(inbound)
  })
}

const lines = () => inbounds.map(({ line }) => line)
const card = (words: string) => ({
  body: [{ kind: 'text' as const, text: words }],
  buttons: [[{ label: 'Báo', line: 'bao' }]],
})
const outcome = ({ update }: { update: number | undefined }) => fake.outcome(update ?? 0)

describe('what the core has not taken', () => {
  test('is delivered again, and nothing behind it in its chat overtakes it', async () => {
    let failures = 2
    answer = async ({ line }) => {
      if (line === 'hai' && failures-- > 0) throw new Error('the database is away')
    }
    fake.hold()
    for (const line of ['một', 'hai', 'ba']) fake.say(lan, lan, line)
    fake.release()
    await start()
    await fake.untilConfirmed()
    expect(lines()).toEqual(['một', 'hai', 'hai', 'hai', 'ba'])
  })

  test('holds back its own chat only', async () => {
    const [minh = 0] = fake.addUsers(1)
    let isBroken = true
    answer = async ({ sender }) => {
      if (sender === String(lan) && isBroken) throw new Error('no')
    }
    await start({ canWork: async () => false })
    fake.say(lan, lan, 'kẹt')
    fake.say(minh, minh, 'qua')
    await fake.until(() => lines().filter((line) => line === 'kẹt').length > 2)
    isBroken = false
    await fake.untilConfirmed()
    expect(lines().filter((line) => line === 'qua')).toHaveLength(1)
  })

  test('is skipped after five failures, loudly, and the chat goes on', async () => {
    const skipped: string[] = []
    answer = async ({ line }) => {
      if (line === 'độc') throw new Error('poison')
    }
    await start({ onSkipped: async ({ line }) => void skipped.push(line) })
    fake.say(lan, lan, 'độc')
    fake.say(lan, lan, 'lành')
    await fake.untilConfirmed()
    expect(lines()).toEqual(['độc', 'độc', 'độc', 'độc', 'độc', 'lành'])
    expect(skipped).toEqual(['độc'])
    expect(log.lines.filter(({ level }) => level === 'error')).toHaveLength(1)
  })

  test('is never skipped while the core cannot work at all', async () => {
    let failures = 12
    answer = async () => {
      if (failures-- > 0) throw new Error('the database is away')
    }
    await start({ canWork: async () => failures <= 0 })
    fake.say(lan, lan, 'bền')
    await fake.untilConfirmed()
    expect(inbounds).toHaveLength(13)
    expect(log.lines.some(({ level }) => level === 'error')).toBe(false)
  })
})

test('many chats are handled side by side, one chat in its order', async () => {
  const people = fake.addUsers(5)
  fake.hold()
  for (const line of ['1', '2', '3']) for (const person of people) fake.say(person, person, line)
  fake.release()
  let underWay = 0
  let most = 0
  answer = async () => {
    most = Math.max(most, ++underWay)
    await sleep(5)
    underWay -= 1
  }
  await start()
  await fake.untilConfirmed()
  expect(most).toBe(5)
  for (const person of people) {
    expect(inbounds.filter(({ sender }) => sender === String(person)).map(({ line }) => line)).toEqual([
      '1',
      '2',
      '3',
    ])
  }
})

test('updates out of order and twice: each arrives, under its own id', async () => {
  fake.hold()
  const first = fake.say(lan, lan, 'một')
  fake.say(lan, lan, 'hai')
  fake.release(true)
  await start()
  await fake.untilConfirmed()
  fake.repeat(first.update ?? 0)
  await fake.untilConfirmed()
  expect(lines()).toEqual(['hai', 'một', 'một'])
  expect(inbounds[2]?.id).toBe(inbounds[1]?.id)
})

describe('presses', () => {
  test('the pressed card is replaced in place and the press answered', async () => {
    answer = async ({ address, pressed }) => {
      await telegram.send(address, card(pressed ? 'sau' : 'trước'), { edits: pressed })
    }
    await start()
    await outcome(fake.say(lan, lan, 'việc'))
    const number = fake.fromBot(lan)[0]?.id ?? 0
    await outcome(fake.press(lan, lan, number, 'Báo'))
    await fake.until(() => fake.unanswered().length === 0)
    expect(fake.fromBot(lan)).toMatchObject([{ id: number, text: 'sau', isEdited: true }])
    expect(inbounds[1]).toMatchObject({ line: 'bao', pressed: `${lan}/${number}` })
  })

  test('the answer comes after the core is done, also when it failed', async () => {
    let isDone = false
    answer = async ({ pressed }) => {
      if (!pressed || isDone) return
      expect(fake.unanswered()).toHaveLength(1)
      isDone = true
      throw new Error('once')
    }
    await start()
    const { messageId } = await telegram.send(String(lan), card('x'))
    fake.press(lan, lan, Number(messageId.split('/')[1]), 'Báo')
    await fake.until(() => fake.unanswered().length === 0)
    await fake.untilConfirmed()
    expect(isDone).toBe(true)
  })
})

describe('sending', () => {
  const send = (words: string, edits?: string) => telegram.send(String(lan), card(words), { edits })
  beforeEach(() => start())

  test('a message that can no longer be edited is followed by a new one', async () => {
    const { messageId } = await send('cũ')
    fake.fix(lan, Number(messageId.split('/')[1]))
    const next = await send('mới', messageId)
    expect(next.messageId).not.toBe(messageId)
    expect(fake.fromBot(lan).map(({ text }) => text)).toEqual(['cũ', 'mới'])
  })

  test('a picture cannot become a text, so the answer is a new message', async () => {
    const image = new Uint8Array([0x89, 0x50])
    const { messageId } = await telegram.send(String(lan), { ...card('mã QR'), image })
    await send('đã mời', messageId)
    expect(fake.fromBot(lan)).toMatchObject([{ text: 'mã QR', file: { isPhoto: true } }, { text: 'đã mời' }])
  })

  test('a message of another chat is not edited', async () => {
    const [minh = 0] = fake.addUsers(1)
    const { messageId } = await telegram.send(String(minh), card('của Minh'))
    await send('của Lan', messageId)
    expect(fake.fromBot(minh)[0]?.text).toBe('của Minh')
  })

  test('what the platform cannot read goes out plain, and loudly', async () => {
    fake.inject({
      kind: 'error',
      method: 'sendMessage',
      code: 400,
      description: "Bad Request: can't parse entities: x",
    })
    await telegram.send(String(lan), { title: 'H19 <b>', body: [] })
    expect(fake.fromBot(lan)).toMatchObject([{ text: 'H19 <b>', entities: [] }])
    expect(log.lines.some(({ level }) => level === 'error')).toBe(true)
  })

  test('a refused keyboard does not cost the words', async () => {
    fake.inject({
      kind: 'error',
      method: 'sendMessage',
      code: 400,
      description: 'Bad Request: BUTTON_DATA_INVALID',
    })
    await send('lời')
    expect(fake.fromBot(lan)).toMatchObject([{ text: 'lời', buttons: [] }])
  })

  test.each([
    ['a broken connection before the message was taken', { kind: 'cut', taken: false }, 0],
    ['a broken connection after it was taken', { kind: 'cut', taken: true }, 1],
    ['a proxy that answers a page', { kind: 'garbage', taken: true }, 1],
    ['a server error', { kind: 'error', code: 502, description: 'Bad Gateway' }, 0],
  ] as const)('%s is in doubt, and tried once only', async (_, fault, taken) => {
    fake.inject({ ...fault, method: 'sendMessage' })
    await expect(send('x')).rejects.toMatchObject({ verdict: 'retry', reason: 'in-doubt' })
    expect(fake.calls('sendMessage')).toHaveLength(1)
    expect(fake.fromBot(lan)).toHaveLength(taken)
  })

  test('a refused connection is not in doubt', async () => {
    await fake.down()
    await expect(send('x')).rejects.toMatchObject({ verdict: 'retry', reason: 'unavailable' })
    await fake.up()
  })

  test('silently, into a topic', async () => {
    const group = fake.addGroup({ title: 'Tổ', members: [lan], isForum: true })
    const topic = fake.openTopic(group, lan, 'Báo cáo')
    await telegram.send(`${group}:${topic}`, card('x'), { silent: true })
    expect(fake.fromBot(group)).toMatchObject([{ thread: topic, isSilent: true }])
    fake.deleteTopic(group, topic)
    await expect(telegram.send(`${group}:${topic}`, card('x'))).rejects.toMatchObject({
      movedTo: String(group),
    })
  })

  test('people and groups that are out of reach', async () => {
    const reason = async (address: number) =>
      telegram.send(String(address), card('x')).then(
        () => 'sent',
        (error: { reason: string }) => error.reason,
      )
    const stranger = fake.addUser('Lạ')
    const group = fake.addGroup({ title: 'Tổ', members: [lan], type: 'group' })
    fake.removeBot(group, lan)
    expect(await reason(stranger)).toBe('blocked')
    expect(await reason(group)).toBe('removed')
    fake.block(lan)
    expect(await reason(lan)).toBe('blocked')
    fake.unblock(lan)
    expect(await reason(lan)).toBe('sent')
    fake.deactivate(lan)
    expect(await reason(lan)).toBe('deactivated')
  })

  test('an address of another kind is not found', async () => {
    await expect(telegram.send('C0123', card('x'))).rejects.toMatchObject({ reason: 'not-found' })
  })
})

describe('files', () => {
  test('larger than the platform hands out are refused without a download', async () => {
    await start()
    await outcome(fake.sendFile(lan, lan, { name: 'lớn.pdf', size: 21 * 1024 * 1024 }))
    const error = await inbounds[0]?.file?.read().catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(FileError)
    expect(error).toMatchObject({ reason: 'too-large', limit: 20 * 1024 * 1024 })
    expect(fake.calls('getFile')).toHaveLength(0)
  })

  test('that cannot be fetched now say so, without the token', async () => {
    await start()
    await outcome(fake.sendFile(lan, lan, { name: 'a.pdf', size: 10 }))
    await fake.down()
    const error = (await inbounds[0]?.file?.read().catch((reason: unknown) => reason)) as Error
    expect(error).toMatchObject({ reason: 'unavailable' })
    expect(error.message).not.toContain(fake.token)
    await fake.up()
  })
})

describe('groups', () => {
  test('privacy mode: commands, mentions and replies arrive, talk does not', async () => {
    const group = fake.addGroup({ title: 'Tổ', members: [lan] })
    await start()
    await telegram.send(String(group), card('chào'))
    const hello = fake.fromBot(group)[0]?.id ?? 0
    fake.say(lan, group, 'họp chiều nay nhé')
    fake.say(lan, group, '/viec@nhacviec_test_bot H19')
    fake.say(lan, group, '@nhacviec_test_bot việc')
    fake.reply(lan, group, hello, '60')
    await fake.untilConfirmed()
    expect(inbounds.map(({ line, isAddressed }) => [line, isAddressed])).toEqual([
      ['/viec H19', true],
      ['việc', true],
      ['60', true],
    ])
  })

  test('a group moves: both signals, and the error of a send', async () => {
    const group = fake.addGroup({ title: 'Tổ', members: [lan], type: 'group' })
    await start()
    const moved = fake.migrate(group, lan)
    await fake.untilConfirmed()
    const event = { kind: 'moved', to: String(moved) }
    expect(inbounds).toMatchObject([
      { address: String(group), event },
      { address: String(group), event },
    ])
    await expect(telegram.send(String(group), card('x'))).rejects.toMatchObject({
      verdict: 'moved',
      movedTo: String(moved),
    })
    await telegram.send(String(moved), card('x'))
  })

  test('the bot is taken in and put out, blocked and unblocked', async () => {
    await start()
    const group = fake.addGroup({ title: 'Tổ', members: [lan], bot: 'left' })
    fake.addBot(group, lan)
    fake.addBot(group, lan, 'administrator')
    fake.removeBot(group, lan)
    fake.block(lan)
    fake.unblock(lan)
    await fake.untilConfirmed()
    const heard = (address: number) =>
      inbounds.filter((inbound) => inbound.address === String(address)).map(({ event }) => event?.kind)
    expect(heard(group)).toEqual(['joined', 'removed'])
    expect(heard(lan)).toEqual(['blocked', 'returned'])
  })
})

test('the menus of commands are set for each place and language', async () => {
  const command = (word: string, audience: 'everyone' | 'group' | 'admin') => ({
    word,
    descriptions: { vi: `${word} vi`, en: `${word} en` },
    audience,
  })
  await start({ commands: [command('viec', 'everyone'), command('nhom', 'group'), command('moi', 'admin')] })
  await fake.untilCalls('setMyCommands', 4)
  await telegram.showMenu(String(lan), 'admin')
  const words = Object.entries(fake.menus()).map(([scope, menu]) => [
    scope,
    menu.map(({ command: word }) => word),
  ])
  expect(Object.fromEntries(words)).toEqual({
    all_private_chats: ['viec', 'nhom'],
    'all_private_chats en': ['viec', 'nhom'],
    all_group_chats: ['nhom'],
    'all_group_chats en': ['nhom'],
    [`chat ${lan}`]: ['viec', 'nhom', 'moi'],
    [`chat ${lan} en`]: ['viec', 'nhom', 'moi'],
  })
  expect(telegram.link('MÃ')).toBe('https://t.me/nhacviec_test_bot?start=M%C3%83')
})
