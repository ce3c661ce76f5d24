import { describe, expect, test } from 'vitest'
import { understand } from '../../src/vietnamese/intent.ts'
import { contextOn, scoreUtterances, type Utterance } from '../bench/utterances.ts'
import utterances from '../fixtures/utterances.json' with { type: 'json' }
import more from '../fixtures/utterances-more.json' with { type: 'json' }

const rows = utterances as Utterance[]
const on = contextOn('2026-12-01')

describe('understanding people', () => {
  const score = scoreUtterances()

  test('every utterance of the set has its intent', () => {
    expect(score.wrong.filter(({ intent }) => intent)).toEqual([])
    expect(score.rightIntent).toBe(score.total)
  })

  test('so has every one of a larger set without slots', () => {
    const wrong = (more as { text: string; intent: string; altIntents?: string[] }[]).flatMap((row) => {
      const { intent } = understand(row.text, on)
      return intent === row.intent || row.altIntents?.includes(intent) ? [] : [[row.text, row.intent, intent]]
    })
    expect(wrong).toEqual([])
  }, 60_000)

  test('nearly all have all their slots', () => {
    expect(score.rightSlots / score.total).toBeGreaterThan(0.95)
  })

  test('nothing is written from questions or small talk, and nearly done is not done', () => {
    expect(score.writesFromQuestions).toBe(0)
    expect(score.doneTooSoon).toBe(0)
  })

  test('a wrong expectation would be noticed', () => {
    const turned = rows.map((row) => ({ ...row, intent: 'smalltalk', altIntents: [] }))
    expect(scoreUtterances(turned).rightIntent).toBe(rows.filter((row) => row.intent === 'smalltalk').length)
  })

  test('what is understood can be explained by the words', () => {
    const { intent, because } = understand('nv 19 quá hạn vì sao', on)
    expect(intent).toBe('task_detail')
    expect(because.length).toBeGreaterThan(0)
    expect(understand('quá hạn', on).because).toEqual(['late: "quá hạn"'])
  })
})

describe('different things of several tasks', () => {
  test('are one line each, and asked about', () => {
    const { intent, line, lines, confirms, slots } = understand('nv 19, 20 xong, nv 21 được 60%', on)
    expect({ intent, line, lines, confirms }).toEqual({
      intent: 'update_progress',
      line: null,
      lines: ['done 19,20', 'update 21 60%'],
      confirms: true,
    })
    expect(slots.taskNos).toEqual(['19', '20', '21'])
  })

  test('the same of several is one line', () => {
    expect(understand('nv 19, 20 và 21 đều 50%', on).line).toBe('update 19,20,21 50%')
  })
})

describe('spelling', () => {
  test.each([
    ['nv 19 chưa xong', 'nv 19 chua xong'],
    ['trễ hạn', 'tre han'],
    ['nv 36 cơ bản hoàn thành', 'nv 36 co ban hoan thanh'],
    ['đừng nhắc nữa', 'dung nhac nua'],
    ['nv 19 xong chưa', 'NV 19 XONG CHƯA'],
    ['xin gia hạn nv 19 đến 31/3/2027', 'xin gia hạn nv 19 đến 31/3/2027'.normalize('NFD')],
    ['nv 19 được 60%', 'nv 19 được 60%'],
  ])('%s = %s', (one, other) => {
    const [first, second] = [understand(one, on), understand(other, on)]
    expect(second.intent).toBe(first.intent)
    expect(second.line).toBe(first.line)
  })

  test('marks are a difference where they are used', () => {
    expect(understand('đừng nhắc nữa', on).intent).toBe('snooze')
    expect(understand('đúng, nhắc nữa', on).intent).not.toBe('snooze')
  })
})

describe('slash commands', () => {
  test.each([
    ['/nhiemvu', 'tasks'],
    ['/capnhat 19 60% đã trình', 'update 19 60% đã trình'],
    ['/capnhat@nhacviec_bot H19 60%', 'update H19 60%'],
    ['/xong 36', 'done 36'],
    ['/giahan H19 thứ 6 tuần sau', 'extend H19 2026-12-11'],
    ['/vuong 19 thiếu máy chủ', 'obstacle 19 thiếu máy chủ'],
    ['/quahan', 'tasks overdue'],
    ['/trợgiúp', 'help'],
    ['/start NV-7K2P-99XD', 'link NV-7K2P-99XD'],
  ])('%s → %s', (text, line) => {
    expect(understand(text, on).line).toBe(line)
  })

  test('an unknown one is free text', () => {
    expect(understand('/constructor', on).intent).toBe('unknown')
  })
})
