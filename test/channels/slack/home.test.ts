import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Slack } from '../../../src/channels/slack/index.ts'
import type { Card } from '../../../src/chat/card.ts'
import type { Inbound } from '../../../src/chat/channel.ts'
import type { FakeSlack } from '../../helpers/fake-slack/index.ts'
import { quickSlack, quietSlack } from '../../helpers/slack.ts'

let fake: FakeSlack
let slack: Slack
let lan: string
let heard: Inbound[]
let board: Card[]
let isBroken: boolean

beforeEach(async () => {
  heard = []
  board = [
    {
      title: 'Quá hạn',
      body: [{ kind: 'list', items: ['H19'] }],
      buttons: [[{ label: 'Báo H19', line: 'update H19 60' }]],
    },
    { title: 'Tuần này', body: [{ kind: 'list', items: ['H20'] }] },
  ]
  isBroken = false
  fake = await quickSlack()
  lan = fake.addUser('lan').id
  slack = quietSlack(fake, {
    home: async () => {
      if (isBroken) throw new Error('the database is down')
      return board
    },
  })
  await slack.start(async (inbound) => void heard.push(inbound))
})
afterEach(async () => {
  await slack.stop()
  await fake.stop()
})

const published = () => fake.calls().filter(({ method }) => method === 'views.publish').length
const drawn = (words: string) => fake.until(() => fake.home(lan).includes(words), `App Home with ${words}`)

test('opening it draws the board, and tells the core', async () => {
  await fake.openHome(lan)
  await drawn('Quá hạn')
  expect(fake.home(lan)).toBe('Quá hạn\n• H19\nTuần này\n• H20')
  expect(heard).toMatchObject([
    { event: { kind: 'home-opened' }, sender: lan, address: fake.imOf(lan), line: '' },
  ])
})

test('a button on it is a line, answered privately; the board is drawn anew', async () => {
  await fake.openHome(lan)
  await drawn('Quá hạn')
  board = [{ title: 'Xong hết', body: [] }]
  expect(await fake.pressHome(lan, 'Báo H19')).toMatchObject({ acknowledged: true })
  expect(heard.at(-1)).toMatchObject({ line: 'update H19 60', address: fake.imOf(lan), isPrivate: true })
  expect(heard.at(-1)?.pressed).toBeUndefined()
  await drawn('Xong hết')
})

test('what a person says keeps it fresh; so does the app', async () => {
  await fake.openHome(lan)
  await drawn('Quá hạn')
  board = [{ title: 'Sau khi nói', body: [] }]
  await fake.say(lan, 'update H19 60')
  await drawn('Sau khi nói')
  board = [{ title: 'Sau khi được giao', body: [] }]
  slack.refreshHome(lan)
  await drawn('Sau khi được giao')
})

test('nobody who never opened it is drawn one', async () => {
  await fake.say(lan, 'việc')
  slack.refreshHome(lan)
  await slack.stop()
  expect(published()).toBe(0)
})

test('many changes at once are drawn together', async () => {
  await fake.openHome(lan)
  await drawn('Quá hạn')
  const before = published()
  board = [{ title: 'Sau tất cả', body: [] }]
  for (let count = 0; count < 50; count += 1) slack.refreshHome(lan)
  await slack.stop()
  expect(fake.home(lan)).toBe('Sau tất cả')
  expect(published() - before).toBeLessThanOrEqual(2)
})

test('a board that cannot be read, or is not taken, stops nothing', async () => {
  isBroken = true
  expect(await fake.openHome(lan)).toMatchObject({ acknowledged: true })
  isBroken = false
  fake.fail({ kind: 'error', error: 'not_enabled' }, { method: 'views.publish' })
  expect(await fake.openHome(lan)).toMatchObject({ acknowledged: true })
  await fake.openHome(lan)
  await drawn('Quá hạn')
})
