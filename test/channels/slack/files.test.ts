import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readFile } from '../../../src/channels/slack/files.ts'
import { SCOPES } from '../../../src/channels/slack/index.ts'
import type { FakeSlack } from '../../helpers/fake-slack/index.ts'
import { quickSlack, quietSlack, slackLog } from '../../helpers/slack.ts'

let fake: FakeSlack
let lan: string
beforeEach(async () => {
  fake = await quickSlack()
  lan = fake.addUser('lan').id
})
afterEach(() => fake.stop())

describe('a file somebody sent', () => {
  const reach = () => ({ botToken: fake.options.botToken, apiUrl: fake.apiUrl, log: slackLog() })
  const at = (url: string, about = {}) => ({
    id: 'F1',
    url_private: url,
    mimetype: 'application/pdf',
    ...about,
  })

  test('is not read from anywhere but Slack', async () => {
    for (const url of [
      'https://evil.example/x',
      'http://files.slack.com/x',
      'https://slack.com.evil.example/x',
    ]) {
      await expect(readFile(reach(), at(url))).rejects.toMatchObject({ reason: 'gone' })
    }
    await expect(readFile(reach(), { id: 'F1' })).rejects.toMatchObject({ reason: 'gone' })
  })

  test('too large to be read is refused before it is fetched', async () => {
    const huge = at(`${fake.origin}/files/F1/x`, { size: 60 * 1024 * 1024 })
    await expect(readFile(reach(), huge)).rejects.toMatchObject({
      reason: 'too-large',
      limit: 50 * 1024 * 1024,
    })
  })

  test('that is no longer there, or cannot be had now', async () => {
    await expect(readFile(reach(), at(`${fake.origin}/files/F404/x`))).rejects.toMatchObject({
      reason: 'gone',
    })
    const url = `${fake.origin}/files/F1/x`
    const away = reach()
    await fake.stop()
    await expect(readFile(away, at(url))).rejects.toMatchObject({ reason: 'unavailable' })
  })

  test('without the scope is Slack’s sign-in page, not a file', async () => {
    const other = await quickSlack({
      scopes: SCOPES.map(({ name }) => name).filter((name) => name !== 'files:read'),
    })
    const given = { botToken: other.options.botToken, apiUrl: other.apiUrl, log: slackLog() }
    await expect(readFile(given, at(`${other.origin}/files/F1/x`))).rejects.toMatchObject({ reason: 'gone' })
    await other.stop()
  })
})

describe('a card with a file', () => {
  const card = {
    body: [{ kind: 'text' as const, text: 'Mã mời' }],
    image: new Uint8Array([0x89, 0x50]),
    file: { name: 'bao-cao.csv', bytes: new Uint8Array([1, 2]) },
  }
  const shown = (channel: string) =>
    fake.messages(channel).map(({ text, file, thread }) => ({ what: file ?? text, thread }))

  test('is shared where the card goes, thread included', async () => {
    const room = fake.addChannel('to-cong-tac', { members: [lan] })
    const { ts } = await fake.say(lan, 'báo cáo', { channel: room })
    await quietSlack(fake).send(`${room}:${ts}`, card)
    expect(shown(room).slice(1)).toEqual([
      { what: 'image.png', thread: ts },
      { what: 'Mã mời', thread: ts },
    ])
    expect(fake.world.conversations.get(room)?.messages[1]?.files.map(({ name }) => name)).toEqual([
      'image.png',
      'bao-cao.csv',
    ])
  })

  test('whose card has to be tried again is shared once; the next time again', async () => {
    const slack = quietSlack(fake)
    const address = fake.imOf(lan)
    fake.fail({ kind: 'rate-limit', retryAfter: 1 }, { method: 'chat.postMessage' })
    await expect(slack.send(address, card)).rejects.toMatchObject({ reason: 'rate-limited' })
    await slack.send(address, card)
    expect(shown(address).map(({ what }) => what)).toEqual(['image.png', 'Mã mời'])
    await slack.send(address, card)
    expect(shown(address)).toHaveLength(4)
  })

  test('that cannot be uploaded has not been sent', async () => {
    fake.fail({ kind: 'cut-before' }, { method: 'files.getUploadURLExternal' })
    await expect(quietSlack(fake).send(fake.imOf(lan), card)).rejects.toMatchObject({ reason: 'unavailable' })
    expect(fake.received(lan)).toEqual([])
  })
})
