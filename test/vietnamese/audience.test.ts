import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { nudgeAudience } from '../../src/domain/audience.ts'
import { readAudience } from '../../src/vietnamese/audience.ts'
import { readMoment } from '../../src/vietnamese/moment.ts'

const things = {
  agencies: [
    { id: 1, name: 'Sở Y tế', aliases: ['SYT'] },
    { id: 2, name: 'Sở Văn hóa, Thể thao và Du lịch', aliases: [] },
    { id: 3, name: 'UBND phường An Cựu', aliases: ['phường An Cựu'] },
    { id: 4, name: 'Thuế thành phố', aliases: ['Thuế'] },
  ],
  groups: [
    { name: 'Các sở, ngành', aliases: [], classes: ['so', 'congan'] },
    { name: 'Các sở, ngành, địa phương', aliases: [], classes: ['so', 'ubnd_xa'] },
  ],
  sections: ['III. Dịch vụ công', 'IV. Dữ liệu, nền tảng'],
}

const LATE = { state: { kind: 'late' } }
const COMMUNES = { classes: ['ubnd_xa'] }

describe('whom words mean', () => {
  test.each<[string, object]>([
    ['quá hạn', LATE],
    ['các đơn vị trễ hạn', LATE],
    ['overdue communes', { ...LATE, ...COMMUNES }],
    ['quá hạn ubnd_xa', { ...LATE, ...COMMUNES }],
    ['đến hạn 3 ngày', { state: { kind: 'due', days: 3 } }],
    ['sắp đến hạn', { state: { kind: 'due', days: 7 } }],
    ['đến hạn trong 10 ngày tới', { state: { kind: 'due', days: 10 } }],
    ['due 7', { state: { kind: 'due', days: 7 } }],
    ['chưa cập nhật 14 ngày', { state: { kind: 'silent', days: 14 } }],
    ['không báo cáo gì trong 30 ngày', { state: { kind: 'silent', days: 30 } }],
    ['no update for 5 days', { state: { kind: 'silent', days: 5 } }],
    ['not_reported', { state: { kind: 'silent', days: 14 } }],
    ['chưa liên kết', { state: { kind: 'unlinked' } }],
    ['chưa nhận 5', { state: { kind: 'unacknowledged', nudge: 5 } }],
    ['chưa phản hồi tin số 12', { state: { kind: 'unacted', nudge: 12 } }],
    ['đính chính 3', { state: { kind: 'reached', nudge: 3 } }],
    ['Sở Y tế và SYT', { agencyIds: [1] }],
    ['Sở Văn hóa Thể thao và Du lịch quá hạn', { ...LATE, agencyIds: [2] }],
    ['phường An Cựu', { agencyIds: [3] }],
    ['các phường, xã', COMMUNES],
    ['Các sở, ngành, địa phương', { classes: ['so', 'ubnd_xa'] }],
    ['các sở', { classes: ['so', 'vanphong'] }],
    ['mục III lãnh đạo', { sections: ['III. Dịch vụ công'], role: 'head' }],
    ['dữ liệu, nền tảng', { sections: ['IV. Dữ liệu, nền tảng'] }],
    ['nv 19, 20 và 2.8', { tasks: ['19', '20', '2.8'] }],
    ['việc số 4 Thuế', { tasks: ['4'], agencyIds: [4] }],
    ['tất cả', {}],
    ['mọi đơn vị', {}],
  ])('%s', (text, audience) => {
    const toned = readAudience(text, things)
    expect(toned).toEqual({ audience, isNamed: true, rest: '' })
    expect(nudgeAudience.parse(toned.audience)).toMatchObject(audience)
    const toneless = text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')
    expect(readAudience(toneless, things)).toEqual(toned)
  })

  test('what is not understood is left, and never widens the audience', () => {
    expect(readAudience('mục IX', things)).toMatchObject({ isNamed: false, rest: 'muc ix' })
    expect(readAudience('quá hạn lúc 8h mai', things)).toMatchObject({ audience: LATE, rest: 'luc 8h mai' })
    expect(readAudience('lãnh đạo', things)).toMatchObject({ isNamed: false, rest: '' })
    expect(readAudience('đến hạn 31/12', things)).toMatchObject({ isNamed: false, rest: 'han 31/12' })
    expect(readAudience('Sở Tài nguyên', things).rest).not.toBe('')
    const long = readAudience('quá hạn '.repeat(20_000), things)
    expect(long.audience).toEqual(LATE)
  })
})

describe('when words mean', () => {
  const local = Temporal.PlainDateTime.from('2026-11-23T09:00')
  const now = { local, calendar: new Map(), standard: Temporal.PlainTime.from('08:00') }

  test.each([
    ['luc 8h mai', '2026-11-24T08:00', null],
    ['mai', '2026-11-24T08:00', null],
    ['14h chiều nay', '2026-11-23T14:00', null],
    ['lúc 8h30', '2026-11-24T08:30', null],
    ['10h', '2026-11-23T10:00', null],
    ['lúc 7h30 25/11', '2026-11-25T07:30', null],
    ['thứ 2 hằng tuần lúc 8h', '2026-11-30T08:00', 'FREQ=WEEKLY;BYDAY=MO'],
    ['ngày 10 hàng tháng', '2026-12-10T08:00', 'FREQ=MONTHLY;BYMONTHDAY=10'],
  ])('%s', (words, at, rule) => {
    const read = readMoment(words, now)
    expect([read?.at.toString({ smallestUnit: 'minute' }), read?.rule]).toEqual([at, rule])
  })

  test.each(['hôm qua', 'báo cáo gấp 8h mai', 'hạn 31/12', 'khi có hướng dẫn', ''])(
    '%s: nothing',
    (words) => {
      expect(readMoment(words, now)).toBeUndefined()
    },
  )
})
