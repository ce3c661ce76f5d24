import { Temporal } from 'temporal-polyfill'
import { createSlack, SCOPES, type SlackForm, type SlackOptions } from '../../src/channels/slack/index.ts'
import { texts } from '../../src/texts.ts'
import { type FakeSlack, type FakeSlackOptions, startFakeSlack } from './fake-slack/index.ts'

export type LogLine = { level: 'debug' | 'info' | 'warn' | 'error'; message: string; details: object }

/** A log that only remembers. */
export function slackLog() {
  const lines: LogLine[] = []
  const at = (level: LogLine['level']) => (details: object, message: string) => {
    lines.push({ level, message, details })
  }
  return { lines, debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }
}

/** A Slack that knows how to wait: acknowledgements are missed soon, and nothing is tried again by itself. */
export const quickSlack = (options: FakeSlackOptions = {}): Promise<FakeSlack> =>
  startFakeSlack({
    scopes: SCOPES.map(({ name }) => name),
    ackTimeout: 1200,
    retryDelays: [],
    postBurst: 100,
    ...options,
  })

export const updateForm: SlackForm = {
  command: 'update',
  title: { vi: 'Cập nhật tiến độ', en: 'Update' },
  submit: { vi: 'Gửi', en: 'Send' },
  fields: [
    { name: 'task', label: { vi: 'Việc', en: 'Task' }, kind: 'text', required: true },
    { name: 'percent', label: { vi: 'Phần trăm', en: 'Percent' }, kind: 'number', required: true },
    {
      name: 'status',
      label: { vi: 'Trạng thái', en: 'Status' },
      kind: 'choice',
      required: false,
      choices: [
        { value: 'doing', label: { vi: 'Đang làm', en: 'In progress' } },
        { value: 'blocked', label: { vi: 'Vướng', en: 'Blocked' } },
      ],
    },
    { name: 'due', label: { vi: 'Hạn mới', en: 'New date' }, kind: 'date', required: false },
    { name: 'note', label: { vi: 'Ghi chú', en: 'Note' }, kind: 'long', required: false },
  ],
}

/** The channel on a fake Slack, in the mode that Slack delivers in. */
export function quietSlack(fake: FakeSlack, given: Partial<SlackOptions> = {}) {
  const { botToken, appToken, signingSecret, mode } = fake.options
  return createSlack({
    botToken,
    ...(mode === 'socket' ? { appToken } : { signingSecret, http: { host: '127.0.0.1', port: 0 } }),
    apiUrl: fake.apiUrl,
    commands: [
      { word: 'nhacviec', descriptions: { vi: 'Nhắc việc', en: 'Nhắc Việc' }, usage: '[câu lệnh]' },
      { word: 'viec', descriptions: { vi: 'Việc của tôi', en: 'My tasks' }, usage: '[lọc]' },
      { word: 'capnhat', descriptions: { vi: 'Cập nhật', en: 'Update' }, usage: '', form: 'update' },
    ],
    forms: [updateForm],
    validate: async (command, values) =>
      Number(values.percent) > 100
        ? { percent: 'Tối đa 100' }
        : [command, values.task, values.percent, values.note].filter(Boolean).join(' '),
    texts,
    log: slackLog(),
    now: () => Temporal.Instant.from('2026-08-28T01:15:00Z'),
    ...given,
  })
}
