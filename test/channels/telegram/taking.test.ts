import { describe, expect, test } from 'vitest'
import { card, useStage } from './stage.ts'

const { stage, start, lines, outcome } = useStage()

describe('what the core has not taken', () => {
  test('is delivered again, and nothing behind it in its chat overtakes it', async () => {
    let failures = 2
    stage.answer = async ({ line }) => {
      if (line === 'hai' && failures-- > 0) throw new Error('the database is away')
    }
    stage.fake.hold()
    for (const line of ['một', 'hai', 'ba']) stage.fake.say(stage.lan, stage.lan, line)
    stage.fake.release()
    await start()
    await stage.fake.untilConfirmed()
    expect(lines()).toEqual(['một', 'hai', 'hai', 'hai', 'ba'])
  })

  test('holds back its own chat only', async () => {
    const [minh = 0] = stage.fake.addUsers(1)
    let isBroken = true
    stage.answer = async ({ sender }) => {
      if (sender === String(stage.lan) && isBroken) throw new Error('no')
    }
    await start({ canWork: async () => false })
    stage.fake.say(stage.lan, stage.lan, 'kẹt')
    stage.fake.say(minh, minh, 'qua')
    await stage.fake.until(() => lines().filter((line) => line === 'kẹt').length > 2)
    isBroken = false
    await stage.fake.untilConfirmed()
    expect(lines().filter((line) => line === 'qua')).toHaveLength(1)
  })

  test('is skipped after five failures, loudly, and the chat goes on', async () => {
    const skipped: string[] = []
    stage.answer = async ({ line }) => {
      if (line === 'độc') throw new Error('poison')
    }
    await start({ onSkipped: async ({ line }) => void skipped.push(line) })
    stage.fake.say(stage.lan, stage.lan, 'độc')
    stage.fake.say(stage.lan, stage.lan, 'lành')
    await stage.fake.untilConfirmed()
    expect(lines()).toEqual(['độc', 'độc', 'độc', 'độc', 'độc', 'lành'])
    expect(skipped).toEqual(['độc'])
    expect(stage.log.lines.filter(({ level }) => level === 'error')).toHaveLength(1)
  })

  test('is never skipped while the core cannot work at all', async () => {
    let failures = 12
    stage.answer = async () => {
      if (failures-- > 0) throw new Error('the database is away')
    }
    await start({ canWork: async () => failures <= 0 })
    stage.fake.say(stage.lan, stage.lan, 'bền')
    await stage.fake.untilConfirmed()
    expect(stage.inbounds).toHaveLength(13)
    expect(stage.log.lines.some(({ level }) => level === 'error')).toBe(false)
  })
})

test('many chats are handled side by side, one chat in its order', async () => {
  const people = stage.fake.addUsers(5)
  stage.fake.hold()
  for (const line of ['1', '2', '3']) for (const person of people) stage.fake.say(person, person, line)
  stage.fake.release()
  const rounds = new Map(
    ['1', '2', '3'].map((line) => [line, { count: 0, ...Promise.withResolvers<void>() }]),
  )
  stage.answer = async ({ line }) => {
    const round = rounds.get(line)
    if (round && ++round.count === people.length) round.resolve()
    await round?.promise
  }
  await start()
  await stage.fake.untilConfirmed()
  for (const person of people) {
    const said = stage.inbounds.filter(({ sender }) => sender === String(person))
    expect(said.map(({ line }) => line)).toEqual(['1', '2', '3'])
  }
})

test('updates out of order and twice: each arrives, under its own id', async () => {
  stage.fake.hold()
  const first = stage.fake.say(stage.lan, stage.lan, 'một')
  stage.fake.say(stage.lan, stage.lan, 'hai')
  stage.fake.release(true)
  await start()
  await stage.fake.untilConfirmed()
  stage.fake.repeat(first.update ?? 0)
  await stage.fake.untilConfirmed()
  expect(lines()).toEqual(['hai', 'một', 'một'])
  expect(stage.inbounds[2]?.id).toBe(stage.inbounds[1]?.id)
})

describe('presses', () => {
  test('the pressed card is replaced in place and the press answered', async () => {
    stage.answer = async ({ address, pressed }) => {
      await stage.telegram.send(address, card(pressed ? 'sau' : 'trước'), { edits: pressed })
    }
    await start()
    await outcome(stage.fake.say(stage.lan, stage.lan, 'việc'))
    const number = stage.fake.fromBot(stage.lan)[0]?.id ?? 0
    await outcome(stage.fake.press(stage.lan, stage.lan, number, 'Báo'))
    await stage.fake.until(() => stage.fake.unanswered().length === 0)
    expect(stage.fake.fromBot(stage.lan)).toMatchObject([{ id: number, text: 'sau', isEdited: true }])
    expect(stage.inbounds[1]).toMatchObject({ line: 'bao', pressed: `${stage.lan}/${number}` })
  })

  test('the answer comes after the core is done, also when it failed', async () => {
    let isDone = false
    stage.answer = async ({ pressed }) => {
      if (!pressed || isDone) return
      expect(stage.fake.unanswered()).toHaveLength(1)
      isDone = true
      throw new Error('once')
    }
    await start()
    const { messageId } = await stage.telegram.send(String(stage.lan), card('x'))
    stage.fake.press(stage.lan, stage.lan, Number(messageId.split('/')[1]), 'Báo')
    await stage.fake.until(() => stage.fake.unanswered().length === 0)
    await stage.fake.untilConfirmed()
    expect(isDone).toBe(true)
  })
})
