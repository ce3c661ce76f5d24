import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Slack } from '../../../src/channels/slack/index.ts'
import type { Card } from '../../../src/chat/card.ts'
import type { Inbound } from '../../../src/chat/channel.ts'
import type { FakeSlack } from '../../helpers/fake-slack/index.ts'
import { quickSlack, quietSlack } from '../../helpers/slack.ts'

const says = (text: string, ...labels: string[]): Card => ({
  body: [{ kind: 'text', text }],
  buttons: labels.map((label) => [{ label, line: label.toLowerCase() }]),
})

describe.each(['socket', 'http'] as const)('in a workspace, over %s', (mode) => {
  let fake: FakeSlack
  let slack: Slack
  let inbounds: Inbound[]
  let take: (inbound: Inbound) => Promise<void>
  let lan: string
  let huong: string
  let room: string

  beforeEach(async () => {
    inbounds = []
    take = async () => {}
    fake = await quickSlack({ mode })
    lan = fake.addUser('lan').id
    huong = fake.addUser('huong').id
    room = fake.addChannel('to-cong-tac', { members: [lan, huong] })
    slack = quietSlack(fake)
    await slack.start(async (inbound) => {
      inbounds.push(inbound)
      await take(inbound)
    })
    if (slack.url) fake.setTarget(slack.url)
  })
  afterEach(async () => {
    await slack.stop()
    await fake.stop()
  })

  const last = (): Inbound => {
    const inbound = inbounds.at(-1)
    if (!inbound) throw new Error('nothing was heard')
    return inbound
  }
  const answer = (text: string, ...labels: string[]) => slack.send(last().address, says(text, ...labels))

  test('a mention is answered in its thread, where no more mention is needed', async () => {
    const { ts } = await fake.say(lan, '@nhacviec việc tuần này', { channel: room })
    await answer('Phần trăm?')
    expect(fake.messages(room).at(-1)).toMatchObject({ text: 'Phần trăm?', thread: ts })
    await fake.say(lan, '60', { channel: room, thread: ts })
    expect(last()).toMatchObject({ line: '60', isAddressed: true, address: `${room}:${ts}`, group: room })
    await fake.say(huong, 'chiều họp nhé', { channel: room })
    expect(last()).toMatchObject({ isAddressed: false, sender: huong })
  })

  test('what a command in a channel brings, only its sender sees', async () => {
    expect(await fake.command(lan, '/viec', room)).toMatchObject({ acknowledged: true })
    expect(last()).toMatchObject({ line: '/viec', isPrivate: false, group: room })
    await answer('Việc của chị', 'Xem H19')
    expect(fake.messages(room)).toMatchObject([{ text: 'Việc của chị', onlyFor: lan }])

    const shown = fake.messages(room)[0]?.ts ?? ''
    await fake.press(lan, shown, 'Xem H19', room)
    expect(last()).toMatchObject({ line: 'xem h19', pressed: shown, address: `${room}|${lan}` })
    await slack.send(last().address, says('H19'), { edits: shown })
    expect(fake.messages(room)).toMatchObject([{ text: 'H19', onlyFor: lan }])
  })

  test('after a restart the answer still reaches the sender alone', async () => {
    await fake.command(lan, '/viec', room)
    await quietSlack(fake).send(last().address, says('Việc của chị'))
    expect(fake.messages(room)).toMatchObject([{ text: 'Việc của chị', onlyFor: lan }])
  })

  test('where the bot is no member the answer comes privately', async () => {
    await fake.kick(room)
    await quietSlack(fake).send(`${room}|${lan}`, says('Việc của chị'))
    expect(fake.messages(room)).toEqual([])
    expect(fake.received(lan)).toMatchObject([{ text: 'Việc của chị' }])
  })

  test('a response URL is used five times, then the bot answers another way', async () => {
    await fake.command(lan, '/viec', room)
    for (let times = 0; times < 7; times += 1) await answer(`${times}`)
    expect(fake.messages(room).map(({ text, onlyFor }) => [text, onlyFor])).toEqual(
      Array.from({ length: 7 }, (_, index) => [`${index}`, lan]),
    )
    expect(fake.calls().filter(({ method }) => method === 'response_url')).toHaveLength(5)
  })

  test('a file meant for one person is not shared in the channel', async () => {
    await fake.command(lan, '/viec', room)
    await slack.send(last().address, {
      ...says('Báo cáo'),
      file: { name: 'a.csv', bytes: new Uint8Array([1]) },
    })
    expect(fake.messages(room)).toEqual([])
    expect(fake.received(lan).map(({ file, text }) => file ?? text)).toEqual(['a.csv', 'Báo cáo'])
  })

  test('a command in a chat of two people is answered with the bot, and says so', async () => {
    const theirs = fake.world.addStrangeIm(lan, huong).id
    const { answer: said } = await fake.command(lan, '/viec', theirs)
    expect(said).toMatchObject({
      response_type: 'ephemeral',
      text: expect.stringContaining('tin nhắn riêng'),
    })
    expect(last()).toMatchObject({ address: fake.imOf(lan), isPrivate: true })
    await fake.command(lan, '/viec')
    expect(last()).toMatchObject({ address: fake.imOf(lan) })
  })

  test('a command that is not taken says so at once', async () => {
    take = async () => {
      throw new Error('the database is down')
    }
    const { acknowledged, answer: said } = await fake.command(lan, '/viec')
    expect(acknowledged).toBe(true)
    expect(said).toMatchObject({ response_type: 'ephemeral', text: expect.stringContaining('Chưa ghi nhận') })
  })

  test('a pressed card is replaced by way of its press; later, or in another process, by name', async () => {
    const methods = () => fake.calls().map(({ method }) => method)
    const { messageId } = await slack.send(room, says('H19', 'Xong'))
    await fake.press(lan, messageId, 'Xong', room)
    await slack.send(room, says('Đã ghi'), { edits: messageId })
    expect(methods()).not.toContain('chat.update')
    await quietSlack(fake).send(room, says('Đã ghi lần hai'), { edits: messageId })
    expect(methods()).toContain('chat.update')
    expect(fake.messages(room)).toMatchObject([{ ts: messageId, text: 'Đã ghi lần hai', isEdited: true }])
    expect(fake.messages(room)[0]?.onlyFor).toBeUndefined()
  })

  test('a link leads to the private chat', () => {
    expect(slack.privateLink).toBe('https://slack.com/app_redirect?app=A0NHACVIEC&team=T0HUE')
  })

  test('a press that is not taken is not acknowledged', async () => {
    const { messageId } = await slack.send(fake.imOf(lan), says('H19', 'Xong'))
    take = async () => {
      throw new Error('the database is down')
    }
    expect(await fake.press(lan, messageId, 'Xong')).toMatchObject({ acknowledged: false })
  })

  test('a link opens without troubling anybody', async () => {
    const link: Card = { body: [], buttons: [[{ label: 'Mở', url: 'https://example.gov.vn' }]] }
    const { messageId } = await slack.send(fake.imOf(lan), link)
    expect(await fake.press(lan, messageId, 'Mở')).toMatchObject({ acknowledged: true })
    expect(inbounds).toEqual([])
  })

  test('pressing twice is two events, each with an id of its own', async () => {
    const { messageId } = await slack.send(room, says('H19', 'Xong'))
    await fake.press(lan, messageId, 'Xong', room)
    await fake.press(lan, messageId, 'Xong', room)
    const ids = inbounds.map(({ id }) => id)
    expect(new Set(ids).size).toBe(2)
    expect(ids.every((id) => id.startsWith(`${lan}:${messageId}:`))).toBe(true)
  })

  test('a preview of a link is no correction', async () => {
    const { ts } = await fake.say(lan, 'https://example.gov.vn')
    await fake.unfurl(lan, ts)
    expect(inbounds).toHaveLength(1)
  })

  test('channels that take the bot in, put it out, close and open', async () => {
    const events = async (act: Promise<unknown>) => {
      await act
      return [last().address, last().event?.kind]
    }
    expect(await events(fake.invite(room))).toEqual([room, 'joined'])
    expect(await events(fake.kick(room))).toEqual([room, 'removed'])
    expect(await events(fake.archive(room))).toEqual([room, 'removed'])
    expect(await events(fake.unarchive(room))).toEqual([room, 'joined'])
  })

  test('an account that ends is told, a new profile picture is not', async () => {
    await fake.say(lan, 'việc')
    await fake.changeProfile(lan)
    expect(inbounds).toHaveLength(1)
    await fake.deactivate(lan)
    expect(last()).toMatchObject({ sender: lan, address: fake.imOf(lan), event: { kind: 'deactivated' } })
  })

  test('an event delivered twice at once has one id; events out of order keep their own time', async () => {
    fake.duplicate()
    await fake.say(lan, 'một')
    await fake.settled()
    expect(inbounds.map(({ id }) => id)).toEqual([inbounds[0]?.id, inbounds[0]?.id])

    inbounds = []
    fake.hold()
    const said = [fake.say(lan, 'hai'), fake.say(lan, 'ba')]
    fake.release('reversed')
    await Promise.all(said)
    expect(inbounds.map(({ line }) => line).toSorted()).toEqual(['ba', 'hai'])
    expect(new Set(inbounds.map(({ id }) => id)).size).toBe(2)
  })
})
