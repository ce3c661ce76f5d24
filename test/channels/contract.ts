import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Card } from '../../src/chat/card.ts'
import { type Channel, DeliveryError, type FailureReason, type Inbound } from '../../src/chat/channel.ts'

/** A bot message as the person's client shows it. */
export type SeenCard = { messageId: string; text: string; buttons: string[]; file?: string }

/** `acknowledged`: the platform was told that the bot has the event, and will not deliver it again. */
export type Outcome = { acknowledged: boolean }

/**
 * One person in a private chat with the bot, on one platform (a fake one on loopback, or the channel's own). Every act
 * resolves when the platform knows whether the bot took the event.
 */
export type ChannelHarness = {
  channel: Channel
  /** Who acts, as the platform names them. */
  person: { sender: string; address: string }
  /** An address the platform does not know. */
  strangeAddress: string
  say(text: string, options?: { repliesTo?: string }): Promise<Outcome>
  press(messageId: string, label: string): Promise<Outcome>
  /** Corrects the last line said. */
  correct(text: string): Promise<Outcome>
  sendFile(name: string, bytes: Uint8Array, caption: string): Promise<Outcome>
  /** The platform delivers the last event once more. */
  repeat(): Promise<Outcome>
  received(): Promise<SeenCard[]>
  /** The next send meets this; only called with reasons named in `failures`. */
  failNext(reason: FailureReason): void
  /** The failures this platform knows and the harness can cause. */
  failures: FailureReason[]
  stop(): Promise<void>
}

const VERDICTS: Record<FailureReason, DeliveryError['verdict']> = {
  blocked: 'give-up',
  deactivated: 'give-up',
  removed: 'give-up',
  'not-found': 'give-up',
  rejected: 'give-up',
  'rate-limited': 'retry',
  unavailable: 'retry',
  'in-doubt': 'retry',
  token: 'retry',
  moved: 'moved',
}

const card: Card = {
  title: 'H19 <b>*nền tảng*</b>',
  body: [
    { kind: 'text', text: 'Còn 3 ngày & chưa có văn bản' },
    { kind: 'facts', facts: [['Tiến độ', '40 %']] },
    { kind: 'list', items: ['việc một', 'việc hai'] },
    { kind: 'quote', text: 'đã trình dự thảo' },
  ],
  buttons: [[{ label: 'Báo 60 %', line: 'capnhat H19 60' }], [{ label: 'Thôi', line: 'thôi' }]],
}

/** What every channel promises, whatever its platform. */
export function channelContract(name: string, make: () => Promise<ChannelHarness>): void {
  describe(`${name} keeps the channel contract`, () => {
    let harness: ChannelHarness
    let inbounds: Inbound[]
    let answer: (inbound: Inbound) => Promise<void>

    beforeEach(async () => {
      inbounds = []
      answer = async () => {}
      harness = await make()
      await harness.channel.start(async (inbound) => {
        inbounds.push(inbound)
        await answer(inbound)
      })
    })
    afterEach(() => harness.stop())

    const last = (): Inbound => {
      const inbound = inbounds.at(-1)
      if (!inbound) throw new Error('no inbound arrived')
      return inbound
    }
    const send = (sent: Card, options?: { edits: string }) =>
      harness.channel.send(harness.person.address, sent, options)

    describe('in', () => {
      test('a line arrives with its sender, address and id', async () => {
        expect(await harness.say('capnhat H19 60')).toEqual({ acknowledged: true })
        expect(inbounds).toHaveLength(1)
        expect(last()).toMatchObject({
          channel: harness.channel.name,
          line: 'capnhat H19 60',
          isPrivate: true,
          isAddressed: true,
          ...harness.person,
        })
        expect(last().id).not.toBe('')
        expect(last().at.epochMilliseconds).toBeGreaterThan(0)
      })

      test('Vietnamese, markup and line breaks arrive as typed', async () => {
        const line = 'vướng: chờ <b>ý kiến</b> & *văn bản*\nsố 12/QĐ'
        await harness.say(line)
        expect(last().line).toBe(line)
      })

      test('two lines with the same words are two events', async () => {
        await harness.say('việc')
        await harness.say('việc')
        expect(new Set(inbounds.map(({ id }) => id)).size).toBe(2)
      })

      test('an event delivered again keeps its id', async () => {
        await harness.say('việc')
        await harness.repeat()
        expect(inbounds).toHaveLength(2)
        expect(inbounds[1]?.id).toBe(inbounds[0]?.id)
        expect(inbounds[1]?.line).toBe('việc')
      })

      test('an event is acknowledged only after the core has taken it', async () => {
        const order: string[] = []
        answer = async () => {
          await harness.received()
          order.push('taken')
        }
        await harness.say('việc').then(() => order.push('acknowledged'))
        expect(order).toEqual(['taken', 'acknowledged'])
      })

      test('an event the core did not take is not acknowledged, and succeeds when delivered again', async () => {
        answer = async () => {
          throw new Error('the database is down')
        }
        expect(await harness.say('việc')).toEqual({ acknowledged: false })
        answer = async () => {}
        expect(await harness.repeat()).toEqual({ acknowledged: true })
        expect(new Set(inbounds.map(({ id }) => id)).size).toBe(1)
      })

      test('a pressed button arrives as its line, with the message it was under', async () => {
        const { messageId } = await send(card)
        expect(await harness.press(messageId, 'Báo 60 %')).toEqual({ acknowledged: true })
        expect(last()).toMatchObject({ line: 'capnhat H19 60', pressed: messageId, ...harness.person })
      })

      test('a reply names the message of the bot', async () => {
        const { messageId } = await send(card)
        await harness.say('60', { repliesTo: messageId })
        expect(last()).toMatchObject({ line: '60', repliesTo: messageId })
      })

      test('a corrected line is a new event that names the earlier message', async () => {
        await harness.say('capnhat H19 60')
        const { id, messageId } = last()
        await harness.correct('capnhat H19 70')
        expect(messageId).toBeDefined()
        expect(last()).toMatchObject({ line: 'capnhat H19 70', edits: messageId })
        expect(last().id).not.toBe(id)
      })

      test('a file arrives with name, size, caption and bytes', async () => {
        const bytes = Uint8Array.from({ length: 5000 }, (_, index) => index % 251)
        await harness.sendFile('kế hoạch 12.xlsx', bytes, 'nhập')
        expect(last().line).toBe('nhập')
        expect(last().file).toMatchObject({ name: 'kế hoạch 12.xlsx', size: 5000 })
        expect(Buffer.from((await last().file?.read()) ?? []).equals(Buffer.from(bytes))).toBe(true)
      })
    })

    describe('out', () => {
      test('a card is seen as written, markup included', async () => {
        const { messageId } = await send(card)
        const [seen, ...more] = await harness.received()
        expect(more).toEqual([])
        expect(seen?.messageId).toBe(messageId)
        expect(seen?.buttons).toEqual(['Báo 60 %', 'Thôi'])
        const words = [
          'H19 <b>*nền tảng*</b>',
          'Còn 3 ngày & chưa',
          'Tiến độ',
          '40 %',
          'việc hai',
          'đã trình dự thảo',
        ]
        for (const part of words) expect(seen?.text).toContain(part)
      })

      test('a file comes with its name', async () => {
        await send({
          body: [{ kind: 'text', text: 'Báo cáo' }],
          file: { name: 'bao-cao.csv', bytes: new Uint8Array(10) },
        })
        expect((await harness.received()).some(({ file }) => file === 'bao-cao.csv')).toBe(true)
      })

      test('an edit replaces the card and its buttons, and keeps the message', async () => {
        const { messageId } = await send(card)
        const edited = await send({ body: [{ kind: 'text', text: 'Đã ghi 60 %' }] }, { edits: messageId })
        expect(edited.messageId).toBe(messageId)
        const seen = await harness.received()
        expect(seen).toHaveLength(1)
        expect(seen[0]).toMatchObject({ messageId, buttons: [] })
        expect(seen[0]?.text).toContain('Đã ghi 60 %')
        expect(seen[0]?.text).not.toContain('nền tảng')
      })

      test('the same edit twice is no failure', async () => {
        const { messageId } = await send(card)
        await send({ body: [{ kind: 'text', text: 'Đã ghi' }] }, { edits: messageId })
        const again = await send({ body: [{ kind: 'text', text: 'Đã ghi' }] }, { edits: messageId })
        expect(again.messageId).toBe(messageId)
      })

      test('an unknown address is given up', async () => {
        const failure = await failureOf(harness.channel.send(harness.strangeAddress, card))
        expect(failure).toMatchObject({ verdict: 'give-up', reason: 'not-found' })
      })

      test('each failure of the platform becomes its verdict', async () => {
        expect(harness.failures).not.toEqual([])
        for (const reason of harness.failures) {
          harness.failNext(reason)
          const failure = await failureOf(send(card))
          expect(failure).toMatchObject({ reason, verdict: VERDICTS[reason] })
          if (reason === 'rate-limited') expect(failure?.retryAfter).toBeGreaterThan(0)
          if (reason === 'moved') expect(failure?.movedTo).not.toBe(harness.person.address)
        }
        await expect(send(card), 'a failure hits one send').resolves.toHaveProperty('messageId')
      })
    })
  })
}

async function failureOf(sending: Promise<unknown>): Promise<DeliveryError | undefined> {
  const error = await sending.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(DeliveryError)
  return error as DeliveryError
}
