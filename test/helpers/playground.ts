import { Temporal } from 'temporal-polyfill'
import {
  type Contact,
  createPlayground,
  type PlaygroundOptions,
} from '../../src/channels/playground/index.ts'
import { type Card, facts, list, quote, text } from '../../src/chat/card.ts'
import type { Inbound } from '../../src/chat/channel.ts'

export const contacts: Contact[] = [
  person('lan', 'Nguyễn Thị Lan', 'Đầu mối', 'Sở Khoa học và Công nghệ'),
  person('minh', 'Trần Văn Minh', 'Lãnh đạo', 'Sở Khoa học và Công nghệ'),
  person('huong', 'Lê Thu Hương', 'Đầu mối', 'Ủy ban nhân dân phường Thuận Hóa'),
  person('phuc', 'Hoàng Đức Phúc', 'Quản trị', 'Văn phòng Ủy ban nhân dân thành phố'),
  {
    id: 'to-cong-tac',
    address: 'chat-to-cong-tac',
    kind: 'group',
    name: 'Tổ công tác chuyển đổi số',
    members: ['lan', 'huong', 'phuc'],
  },
]

function person(id: string, name: string, role: string, agency: string): Contact {
  return { id, address: `chat-${id}`, kind: 'person', name, role, agency }
}

export function handSetClock(start = '2026-08-28T01:15:00Z') {
  const first = Temporal.Instant.from(start)
  let now = first
  return {
    now: () => now,
    reset: () => {
      now = first
    },
    set: (at: Temporal.Instant) => {
      now = at
    },
  }
}

export const COMMANDS = {
  vi: [
    { word: 'viec', description: 'Việc đang chờ cơ quan mình' },
    { word: 'capnhat', description: 'Báo tiến độ một nhiệm vụ' },
    { word: 'xong', description: 'Báo hoàn thành một nhiệm vụ' },
    { word: 'vuongmac', description: 'Nêu khó khăn, vướng mắc' },
    { word: 'trogiup', description: 'Cách dùng và các lệnh' },
  ],
  en: [
    { word: 'tasks', description: 'What is pending for my agency' },
    { word: 'update', description: 'Report progress on a task' },
    { word: 'done', description: 'Report a task as complete' },
    { word: 'help', description: 'How to use the bot' },
  ],
}

/** A playground on a free port; `log` is silent. */
export function quietPlayground(options: Partial<PlaygroundOptions> = {}) {
  return createPlayground({
    host: '127.0.0.1',
    port: 0,
    zone: 'Asia/Ho_Chi_Minh',
    clock: handSetClock(),
    people: async () => contacts,
    commands: (language) => COMMANDS[language],
    log: { info: () => {}, error: () => {} },
    ...options,
  })
}

/** Stands in for the core: answers a few lines with cards of every shape. */
export function fakeAnswer(inbound: Inbound): { card: Card; edits?: string } | undefined {
  const line = inbound.line.replace(/^\//, '')
  if (inbound.event || (!inbound.isPrivate && !inbound.isAddressed)) return undefined
  if (inbound.file) return { card: fileCard(inbound.file.name) }
  if (line === 'viec' || line === 'tasks') return { card: taskListCard }
  if (line === 'nv H19') return { card: taskCard('40 %') }
  if (line.startsWith('capnhat H19 ')) {
    const card = taskCard(`${line.slice('capnhat H19 '.length)} %`)
    return inbound.pressed ? { card, edits: inbound.pressed } : { card }
  }
  if (inbound.edits) return { card: { body: [text(`Đã sửa cập nhật thành: ${line}`)] } }
  return { card: { body: [text(`Hệ thống đã nhận: ${line}`)] } }
}

const taskListCard: Card = {
  title: 'Việc đang chờ (3)',
  body: [
    text('Sở Khoa học và Công nghệ, tính đến thứ Sáu 28/08/2026.'),
    list([
      'H12 · Ban hành quy chế chia sẻ dữ liệu dùng chung: quá hạn 5 ngày',
      'H19 · Nâng cấp nền tảng tích hợp, chia sẻ dữ liệu của thành phố: còn 3 ngày',
      'H27 · Tập huấn kỹ năng số cho cán bộ cấp xã: hạn 30/09',
    ]),
  ],
  buttons: [
    [
      { label: 'Mở H12', line: 'nv H12' },
      { label: 'Mở H19', line: 'nv H19' },
      { label: 'Mở H27', line: 'nv H27' },
    ],
    [{ label: 'Chỉ việc quá hạn', line: 'viec quahan' }],
  ],
}

const taskCard = (percent: string): Card => ({
  title: 'H19 · Nâng cấp nền tảng tích hợp, chia sẻ dữ liệu của thành phố',
  body: [
    facts([
      ['Tiến độ', percent],
      ['Thời hạn', 'Trước 31/08/2026, còn 3 ngày'],
      ['Chủ trì', 'Sở Khoa học và Công nghệ'],
      ['Phối hợp', 'Công an thành phố; Văn phòng Ủy ban nhân dân thành phố'],
      ['Sản phẩm', 'Nền tảng vận hành chính thức'],
    ]),
    text('Cập nhật gần nhất:'),
    quote('Đã nghiệm thu kỹ thuật, chờ văn bản bàn giao. (Lan, 21/08)'),
  ],
  buttons: [
    [
      { label: 'Báo 60 %', line: 'capnhat H19 60' },
      { label: 'Báo 80 %', line: 'capnhat H19 80' },
    ],
    [
      { label: 'Báo hoàn thành', line: 'xong H19' },
      { label: 'Nêu vướng mắc', line: 'vuongmac H19' },
    ],
    [{ label: 'Xem văn bản gốc', url: 'https://example.org/ke-hoach' }],
  ],
})

const fileCard = (name: string): Card => ({
  title: 'Đã nhận tệp',
  body: [text(name)],
  file: { name: 'bien-nhan.csv', bytes: new TextEncoder().encode('tep\n') },
})
