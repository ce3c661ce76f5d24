import { beforeEach, expect, test } from 'vitest'
import { card, useStage } from './stage.ts'

const { stage, start } = useStage()

const send = (words: string, edits?: string) => stage.telegram.send(String(stage.lan), card(words), { edits })
beforeEach(() => start())

test('a message that can no longer be edited is followed by a new one', async () => {
  const { messageId } = await send('cũ')
  stage.fake.fix(stage.lan, Number(messageId.split('/')[1]))
  const next = await send('mới', messageId)
  expect(next.messageId).not.toBe(messageId)
  expect(stage.fake.fromBot(stage.lan).map(({ text }) => text)).toEqual(['cũ', 'mới'])
})

test('a picture cannot become a text, so the answer is a new message', async () => {
  const image = new Uint8Array([0x89, 0x50])
  const { messageId } = await stage.telegram.send(String(stage.lan), { ...card('mã QR'), image })
  await send('đã mời', messageId)
  expect(stage.fake.fromBot(stage.lan)).toMatchObject([
    { text: 'mã QR', file: { isPhoto: true } },
    { text: 'đã mời' },
  ])
})

test('a message of another chat is not edited', async () => {
  const [minh = 0] = stage.fake.addUsers(1)
  const { messageId } = await stage.telegram.send(String(minh), card('của Minh'))
  await send('của Lan', messageId)
  expect(stage.fake.fromBot(minh)[0]?.text).toBe('của Minh')
})

test('what the platform cannot read goes out plain, and loudly', async () => {
  stage.fake.inject({
    kind: 'error',
    method: 'sendMessage',
    code: 400,
    description: "Bad Request: can't parse entities: x",
  })
  await stage.telegram.send(String(stage.lan), { title: 'H19 <b>', body: [] })
  expect(stage.fake.fromBot(stage.lan)).toMatchObject([{ text: 'H19 <b>', entities: [] }])
  expect(stage.log.lines.some(({ level }) => level === 'error')).toBe(true)
})

test('a refused keyboard does not cost the words', async () => {
  stage.fake.inject({
    kind: 'error',
    method: 'sendMessage',
    code: 400,
    description: 'Bad Request: BUTTON_DATA_INVALID',
  })
  await send('lời')
  expect(stage.fake.fromBot(stage.lan)).toMatchObject([{ text: 'lời', buttons: [] }])
})

test.each([
  ['a broken connection before the message was taken', { kind: 'cut', taken: false }, 0],
  ['a broken connection after it was taken', { kind: 'cut', taken: true }, 1],
  ['a proxy that answers a page', { kind: 'garbage', taken: true }, 1],
  ['a server error', { kind: 'error', code: 502, description: 'Bad Gateway' }, 0],
] as const)('%s is in doubt, and tried once only', async (_, fault, taken) => {
  stage.fake.inject({ ...fault, method: 'sendMessage' })
  await expect(send('x')).rejects.toMatchObject({ verdict: 'retry', reason: 'in-doubt' })
  expect(stage.fake.calls('sendMessage')).toHaveLength(1)
  expect(stage.fake.fromBot(stage.lan)).toHaveLength(taken)
})

test('a refused connection is not in doubt', async () => {
  await stage.fake.down()
  await expect(send('x')).rejects.toMatchObject({ verdict: 'retry', reason: 'unavailable' })
  await stage.fake.up()
})

test('silently, into a topic', async () => {
  const group = stage.fake.addGroup({ title: 'Tổ', members: [stage.lan], isForum: true })
  const topic = stage.fake.openTopic(group, stage.lan, 'Báo cáo')
  await stage.telegram.send(`${group}:${topic}`, card('x'), { silent: true })
  expect(stage.fake.fromBot(group)).toMatchObject([{ thread: topic, isSilent: true }])
  stage.fake.deleteTopic(group, topic)
  await expect(stage.telegram.send(`${group}:${topic}`, card('x'))).rejects.toMatchObject({
    movedTo: String(group),
  })
})

test('people and groups that are out of reach', async () => {
  const reason = async (address: number) =>
    stage.telegram.send(String(address), card('x')).then(
      () => 'sent',
      (error: { reason: string }) => error.reason,
    )
  const stranger = stage.fake.addUser('Lạ')
  const group = stage.fake.addGroup({ title: 'Tổ', members: [stage.lan], type: 'group' })
  stage.fake.removeBot(group, stage.lan)
  expect(await reason(stranger)).toBe('blocked')
  expect(await reason(group)).toBe('removed')
  stage.fake.block(stage.lan)
  expect(await reason(stage.lan)).toBe('blocked')
  stage.fake.unblock(stage.lan)
  expect(await reason(stage.lan)).toBe('sent')
  stage.fake.deactivate(stage.lan)
  expect(await reason(stage.lan)).toBe('deactivated')
})

test('an address of another kind is not found', async () => {
  await expect(stage.telegram.send('C0123', card('x'))).rejects.toMatchObject({ reason: 'not-found' })
})
