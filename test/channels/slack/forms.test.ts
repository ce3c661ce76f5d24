import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { FormField, Slack, SlackForm, SlackOptions } from '../../../src/channels/slack/index.ts'
import { LIMITS } from '../../../src/channels/slack/limits.ts'
import { formView, readFormLine, submittedValues } from '../../../src/channels/slack/modal.ts'
import type { Inbound } from '../../../src/chat/channel.ts'
import { viewProblems } from '../../helpers/fake-slack/check-blocks.ts'
import type { FakeSlack } from '../../helpers/fake-slack/index.ts'
import { quickSlack, quietSlack, updateForm } from '../../helpers/slack.ts'

const memory = { id: 'x', command: 'update', address: 'D1', language: 'vi' as const }

describe('a form as a view', () => {
  test('every kind of field', () => {
    const view = formView(
      updateForm,
      { task: 'H19', percent: '60', status: 'blocked', due: '2026-09-30' },
      memory,
      'Đóng',
    )
    expect(viewProblems(view)).toEqual([])
    expect(view).toMatchSnapshot()
  })

  const choice = (count: number): SlackForm => ({
    ...updateForm,
    title: { vi: 'Một tiêu đề rất dài cho biểu mẫu này', en: 'x' },
    fields: [
      {
        name: 'which',
        label: { vi: 'Việc '.repeat(600), en: 'x' },
        kind: 'choice',
        required: true,
        initial: '7',
        choices: Array.from({ length: count }, (_, index) => ({
          value: `${index}`,
          label: { vi: `Nhiệm vụ số ${index} `.repeat(9), en: '' },
        })),
      },
    ],
  })

  test.each([0, 1, 100, 101, 5000])('%i choices, and words longer than Slack takes', (count) => {
    const view = formView(choice(count), {}, memory, 'Đóng')
    expect(viewProblems(view).filter((problem) => !problem.includes('250 KB'))).toEqual([])
    expect(view.title.text).toMatch(/…$/)
  })

  test('what does not fit a field is left out of it', () => {
    const view = formView(
      updateForm,
      { percent: 'một nửa', due: 'mai', status: 'lạ', note: 'x'.repeat(4000) },
      memory,
      'Đóng',
    )
    expect(viewProblems(view)).toEqual([])
    expect(JSON.stringify(view)).not.toMatch(/một nửa|mai|lạ/)
    expect(JSON.stringify(view).match(/x+…/)?.[0]).toHaveLength(LIMITS.fieldText)
  })

  test.each([
    ['form update', { task: undefined }],
    ['form update H19', { task: 'H19', percent: undefined }],
    ['form update H19 60 doing 2026-09-30 đã trình dự thảo', { percent: '60', note: 'đã trình dự thảo' }],
    ['form update "H 19" 60', { task: 'H 19', percent: '60' }],
  ])('%s', (line, known) => {
    expect(readFormLine(line, [updateForm])?.known).toMatchObject(
      Object.fromEntries(Object.entries(known).filter(([, value]) => value)),
    )
  })

  test('an empty field is absent', () => {
    const values = {
      task: { value: { type: 'plain_text_input', value: ' H19 ' } },
      note: { value: { type: 'plain_text_input', value: null } },
    }
    expect(submittedValues({ id: 'V', private_metadata: '', blocks: [], state: { values } })).toEqual({
      task: 'H19',
    })
  })
})

describe('filling in a form', () => {
  let fake: FakeSlack
  let slack: Slack
  let heard: Inbound[]
  let lan: string
  let take: () => Promise<void>

  async function begin(options: Partial<SlackOptions> = {}) {
    slack = quietSlack(fake, options)
    await slack.start(async (inbound) => {
      heard.push(inbound)
      await take()
    })
  }
  beforeEach(async () => {
    heard = []
    take = async () => {}
    fake = await quickSlack()
    lan = fake.addUser('lan').id
  })
  afterEach(async () => {
    await slack.stop()
    await fake.stop()
  })

  const button = async (line: string) =>
    (
      await slack.send(fake.imOf(lan), {
        body: [{ kind: 'text', text: 'H19' }],
        buttons: [[{ label: 'Báo', line }]],
      })
    ).messageId
  const fieldsOf = () =>
    Object.fromEntries((fake.form(lan)?.fields ?? []).map(({ name, value }) => [name, value]))

  test('a button opens it with what is known, submitting makes one line', async () => {
    await begin({
      prefill: async (_, known) => ({ percent: '40', status: 'doing', task: `${known.task} (Sở Y tế)` }),
      formOf: (line) => (line === 'update H19' ? 'form update H19' : undefined),
    })
    expect(await fake.press(lan, await button('update H19'), 'Báo')).toMatchObject({
      acknowledged: true,
    })
    expect(heard, 'nothing has happened yet').toEqual([])
    expect(fake.form(lan)).toMatchObject({ title: 'Cập nhật tiến độ' })
    expect(fieldsOf()).toMatchObject({ task: 'H19 (Sở Y tế)', percent: '40', status: 'doing' })

    expect(await fake.submit(lan, { task: 'H19', percent: '60', note: 'đã trình' })).toMatchObject({
      acknowledged: true,
    })
    expect(fake.form(lan)).toBeUndefined()
    expect(heard).toMatchObject([
      {
        line: 'update H19 60 đã trình',
        sender: lan,
        address: fake.imOf(lan),
        isPrivate: true,
        isAddressed: true,
      },
    ])
  })

  test('a mistake stands under its field, and the form stays open', async () => {
    await begin()
    await fake.press(lan, await button('form update H19'), 'Báo')
    await fake.submit(lan, { percent: '160' })
    expect(fake.form(lan)?.errors).toEqual({ percent: 'Tối đa 100' })
    expect(heard).toEqual([])
    await fake.submit(lan, { percent: '60' })
    expect(heard.map(({ line }) => line)).toEqual(['update H19 60'])
  })

  test('a mistake of no field stands under the first', async () => {
    await begin({ validate: async () => ({ elsewhere: 'Việc này đã đóng' }) })
    await fake.press(lan, await button('form update H19'), 'Báo')
    await fake.submit(lan, { percent: '60' })
    expect(fake.form(lan)?.errors).toEqual({ task: 'Việc này đã đóng' })
  })

  test('what could not be saved stays on the screen; submitting again is the same event', async () => {
    await begin()
    take = async () => {
      throw new Error('the database is down')
    }
    await fake.press(lan, await button('form update H19'), 'Báo')
    expect(await fake.submit(lan, { percent: '60' })).toMatchObject({ acknowledged: true })
    expect(fake.form(lan)?.errors.task).toContain('Chưa ghi được')
    take = async () => {}
    await fake.submit(lan, { percent: '60' })
    expect(fake.form(lan)).toBeUndefined()
    expect(new Set(heard.map(({ id }) => id)).size).toBe(1)
  })

  test('in the language of the person', async () => {
    await begin({ language: async () => 'en' })
    await fake.press(lan, await button('form update H19'), 'Báo')
    expect(fake.form(lan)?.fields.map(({ label }) => label)).toContain('Percent')
  })

  test('a command with nothing after it opens its form; in a channel it is answered privately', async () => {
    await begin()
    const room = fake.addChannel('to-cong-tac', { members: [lan] })
    await fake.command(lan, '/capnhat', room)
    await fake.submit(lan, { task: 'H19', percent: '60' })
    expect(heard).toMatchObject([{ line: 'update H19 60', address: fake.imOf(lan), isPrivate: true }])
    await fake.command(lan, '/capnhat H20 70', room)
    expect(heard.at(-1)?.line).toBe('/capnhat H20 70')
  })

  test('from the menu of a message, with its words at hand', async () => {
    const prefill = vi.fn(async (_command: string, _known: object, from: { text?: string | undefined }) => ({
      note: from.text ?? '',
    }))
    await begin({ prefill })
    const room = fake.addChannel('to-cong-tac', { members: [lan] })
    const { ts } = await fake.say(lan, 'đã trình dự thảo', { channel: room })
    await fake.shortcut(lan, 'form update', { channel: room, ts })
    expect(fieldsOf().note).toBe('đã trình dự thảo')
    expect(prefill.mock.calls[0]?.[2]).toMatchObject({ sender: lan, message: ts })
  })

  test('from the menu beside the composer', async () => {
    await begin()
    await fake.shortcut(lan, 'tasks')
    expect(heard).toMatchObject([{ line: 'tasks', address: fake.imOf(lan), isPrivate: true }])
  })

  test.each(['expired_trigger_id', 'invalid_arguments'])(
    'when it cannot be opened (%s), the chat asks instead',
    async (error) => {
      await begin()
      fake.fail({ kind: 'error', error }, { method: 'views.open' })
      expect(await fake.press(lan, await button('form update H19'), 'Báo')).toMatchObject({
        acknowledged: true,
      })
      expect(heard.map(({ line }) => line)).toEqual(['update H19'])
    },
  )

  test('a form nobody defined is a line', async () => {
    await begin()
    await fake.press(lan, await button('form obstacle H19'), 'Báo')
    expect(heard.map(({ line }) => line)).toEqual(['obstacle H19'])
  })

  test('what is known too late, or not at all, does not keep the form', async () => {
    await begin({ prefill: () => Promise.reject(new Error('the database is down')) })
    await fake.press(lan, await button('form update H19'), 'Báo')
    expect(fieldsOf()).toMatchObject({ task: 'H19', percent: '' })
  })

  test('required fields are asked for by the client', async () => {
    await begin()
    const required = (field: FormField) => field.required
    await fake.press(lan, await button('form update H19'), 'Báo')
    expect(fake.form(lan)?.fields.filter(({ isRequired }) => isRequired)).toHaveLength(
      updateForm.fields.filter(required).length,
    )
    await expect(fake.submit(lan)).rejects.toThrow('Phần trăm')
  })
})
