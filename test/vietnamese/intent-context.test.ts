import { describe, expect, test } from 'vitest'
import { type Context, understand } from '../../src/vietnamese/intent.ts'
import { contextOn } from '../bench/utterances.ts'

const tasks = [
  { ref: 'H19', number: '19', title: 'Kết nối đăng nhập bằng tài khoản định danh của tổ chức' },
  { ref: 'H21', number: '21', title: 'Thí điểm mô hình Trạm công dân số' },
  { ref: 'H46', number: '46', title: 'Đề án thí điểm mô hình bản sao số' },
  { ref: 'H47', number: '47', title: 'Quản trị điều hành dựa trên bản sao số' },
  { ref: 'H48', number: '48', title: 'Cấp chữ ký số cá nhân cho cán bộ, công chức' },
]
const context: Context = { ...contextOn('2026-12-01'), tasks }

describe('with the tasks at hand', () => {
  test('a keyword that fits one task names it, and is asked about before a write', () => {
    const { line, confirms, slots } = understand('cái chữ ký số mình được 80% nhé', context)
    expect(line).toBe('update H48 80%')
    expect(slots.taskKeyword).toBe('chữ ký số')
    expect(confirms).toBe(false)
  })

  test('a keyword that fits several gives them all, and no line', () => {
    const { line, candidates } = understand('việc bản sao số xong rồi', context)
    expect(candidates).toEqual(['H46', 'H47'])
    expect(line).toBeNull()
  })

  test('a keyword that fits none guesses nothing', () => {
    const understood = understand('cái khung đánh giá được 80%', context)
    expect(understood.candidates).toBeUndefined()
    expect(understood.line).toBeNull()
    expect(understood.confirms).toBe(true)
  })

  test('a number that is no task stays itself', () => {
    const { slots, confirms, line } = understand('nv 190 được 60%', context)
    expect(slots.taskNo).toBe('190')
    expect(line).toBe('update 190 60%')
    expect(confirms).toBe(true)
  })

  test('a number two plans have is ambiguous', () => {
    const both = { ...context, tasks: [...tasks, { ref: 'D19', number: '19', title: 'Tập huấn' }] }
    expect(understand('nv 19 60%', both)).toMatchObject({
      candidates: ['H19', 'D19'],
      line: null,
      confirms: true,
    })
  })

  test('an event is tied to the task whose title it repeats', () => {
    const { slots, line } = understand(
      'Bộ Công an đã hoàn thành thí điểm Trạm công dân số ngày 20/11',
      context,
    )
    expect(slots).toEqual({ taskNo: '21', eventDate: '2026-11-20' })
    expect(line).toBe('event 21')
  })

  test('a bulk statement lists what it would touch', () => {
    expect(understand('tất cả xong rồi', context).candidates).toHaveLength(tasks.length)
  })
})

describe('with what was said before', () => {
  const listed = ['H21', 'H46', 'H48']

  test('a place in the list', () => {
    expect(understand('cái đầu tiên nói rõ hơn đi', { ...context, listed }).line).toBe('task H21')
    expect(understand('việc thứ 2 trong danh sách được 20%', { ...context, listed }).line).toBe(
      'update H46 20%',
    )
    expect(understand('cái cuối cùng thế nào rồi', { ...context, listed }).line).toBe('task H48')
    expect(understand('việc thứ 9 trong danh sách được 20%', { ...context, listed }).line).toBeNull()
  })

  test('"việc đó" is the last task; a statement without a task may be about it', () => {
    const last = { ...context, lastRef: 'H19' }
    expect(understand('việc đó được 65% rồi', last)).toMatchObject({
      line: 'update H19 65%',
      confirms: false,
    })
    expect(understand('được 65% rồi', last)).toMatchObject({ line: 'update H19 65%', confirms: true })
    expect(understand('xong chưa?', last).line).toBe('task H19')
  })
})

describe('with nothing at hand', () => {
  test('days stay as said', () => {
    const { slots, line } = understand('xin gia hạn nv 19 đến 31/3/2027')
    expect(slots).toEqual({ taskNo: '19', newDueText: '31/3/2027' })
    expect(line).toBe('extend 19 31/3/2027')
    expect(understand('nộp báo cáo tháng 11').slots).toEqual({})
  })
})

describe('lines', () => {
  const line = (text: string) => understand(text, contextOn('2026-12-01')).line

  test.each([
    ['nv 19, 20 đều 50%', 'update 19,20 50%'],
    ['nv 19 60%, đã trình dự thảo', 'update 19 60% đã trình dự thảo'],
    ['nv 28 đang triển khai', 'update 28 in progress'],
    ['nv 41 chưa triển khai', 'update 41 not started'],
    ['nv 36 xong rồi', 'done 36'],
    ['nv 36 vướng kinh phí', 'obstacle 36 vướng kinh phí'],
    ['lùi nv 61 sang quý II/2027 do thiếu vốn', 'extend 61 2027-06-30 thiếu vốn'],
    ['nv 36 lùi 10 ngày làm việc nhé', 'extend 36 "thêm 10 ngày làm việc"'],
    ['tỷ lệ số hóa hồ sơ đạt 87,5%', 'number "tỷ lệ số hóa hồ sơ" 87.5%'],
    ['gửi báo cáo tháng 11', 'report 2026-11'],
    ['mai nhắc lại em', 'snooze 2026-12-02'],
    ['ai là đầu mối Sở Tư pháp', 'who Sở Tư pháp'],
    ['việc sắp đến hạn', 'tasks soon'],
    ['đơn vị mình phối hợp những nhiệm vụ nào', 'tasks coordinating'],
    ['mình còn nợ báo cáo nào không', 'tasks owed'],
    ['xin gia hạn thế nào ạ', 'help extend'],
    ['hoàn tác', 'undo'],
    ['đồng ý', 'yes'],
    ['thôi khỏi', 'no'],
    ['nv 19 150%', null],
    ['nv 26 tăng thêm 10%', null],
    ['nhầm, nv 20 chứ không phải nv 19', null],
    ['trưa nay ăn gì', null],
  ])('%s → %s', (text, expected) => {
    expect(line(text)).toBe(expected)
  })

  test('a question about leave offers the line as a button', () => {
    const { intent, offers } = understand('nv 19 gia hạn đến 31/3/2027 được không', contextOn('2026-12-01'))
    expect(intent).toBe('help')
    expect(offers).toEqual(['extend 19 2027-03-31'])
  })
})
