import { webApi } from '@slack/bolt'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { beforeSending, deliveryError } from '../../../src/channels/slack/failure.ts'
import { DeliveryError } from '../../../src/chat/channel.ts'
import type { FakeSlack } from '../../helpers/fake-slack/index.ts'
import { quickSlack, quietSlack } from '../../helpers/slack.ts'

const refused = (error: string, about = {}) =>
  new webApi.WebAPIPlatformError({ ok: false, error, response_metadata: about })
const broken = (code: string, name = 'Error') => {
  const cause = Object.assign(new Error(code), { code, name })
  return new webApi.WebAPIRequestError(Object.assign(new TypeError('fetch failed'), { cause }))
}

describe('what a failed call means', () => {
  test.each([
    ['is_archived', 'C1', 'give-up', 'removed'],
    ['restricted_action', 'C1', 'give-up', 'removed'],
    ['restricted_action_read_only_channel', 'C1', 'give-up', 'removed'],
    ['not_in_channel', 'C1', 'give-up', 'removed'],
    ['channel_not_found', 'C1', 'give-up', 'removed'],
    ['channel_not_found', 'D1', 'give-up', 'not-found'],
    ['user_not_found', 'U1', 'give-up', 'not-found'],
    ['user_disabled', 'U1', 'give-up', 'deactivated'],
    ['msg_too_long', 'C1', 'give-up', 'rejected'],
    ['a_word_of_next_year', 'C1', 'give-up', 'rejected'],
    ['account_inactive', 'C1', 'retry', 'token'],
    ['invalid_auth', 'C1', 'retry', 'token'],
    ['token_revoked', 'C1', 'retry', 'token'],
    ['missing_scope', 'C1', 'retry', 'token'],
    ['messages_tab_disabled', 'D1', 'retry', 'token'],
    ['service_unavailable', 'C1', 'retry', 'unavailable'],
    ['fatal_error', 'C1', 'retry', 'in-doubt'],
    ['internal_error', 'C1', 'retry', 'in-doubt'],
    ['<html>proxy</html>', 'C1', 'retry', 'in-doubt'],
  ])('%s in %s: %s, %s', (word, channel, verdict, reason) => {
    expect(deliveryError(refused(word), channel)).toMatchObject({ verdict, reason })
  })

  test.each([
    ['429', new webApi.WebAPIRateLimitedError(7), 7],
    ['ratelimited with a wait', refused('ratelimited', { retryAfter: 4 }), 4],
    ['ratelimited without one', refused('message_limit_exceeded'), 30],
    ['429 without a wait', new Error('Retry header did not contain a valid timeout'), 30],
  ])('%s: again after %#', (_, error, retryAfter) => {
    expect(deliveryError(error)).toMatchObject({ verdict: 'retry', reason: 'rate-limited', retryAfter })
  })

  test.each([
    [broken('ECONNREFUSED'), 'unavailable'],
    [broken('ENOTFOUND'), 'unavailable'],
    [broken('UND_ERR_CONNECT_TIMEOUT'), 'unavailable'],
    [broken('ECONNRESET'), 'in-doubt'],
    [broken('UND_ERR_SOCKET'), 'in-doubt'],
    [new webApi.WebAPIRequestError(new DOMException('timed out', 'TimeoutError')), 'in-doubt'],
    [new TypeError('terminated'), 'in-doubt'],
    [new webApi.WebAPIHTTPError(503, '', {}, ''), 'in-doubt'],
    [new webApi.WebAPIHTTPError(407, '', {}, ''), 'unavailable'],
  ])('%s: %s', (error, reason) => {
    expect(deliveryError(error)).toMatchObject({ verdict: 'retry', reason })
  })

  test('before anything is shown there is no doubt', () => {
    expect(beforeSending(broken('ECONNRESET')).reason).toBe('unavailable')
    expect(beforeSending(refused('user_disabled')).reason).toBe('deactivated')
  })

  test('a verdict stays what it is', () => {
    const verdict = new DeliveryError('give-up', 'blocked')
    expect(deliveryError(verdict)).toBe(verdict)
  })
})

describe('sending to a Slack that fails', () => {
  let fake: FakeSlack
  let lan: string
  const card = { body: [{ kind: 'text' as const, text: 'Chào' }] }

  beforeEach(async () => {
    fake = await quickSlack()
    lan = fake.addUser('lan').id
  })
  afterEach(() => fake.stop())

  const send = (address: string) =>
    quietSlack(fake)
      .send(address, card)
      .then(
        () => 'sent',
        (error: DeliveryError) => `${error.verdict} ${error.reason}`,
      )
  const posts = () => fake.calls().filter(({ method }) => method === 'chat.postMessage').length

  test.each([
    ['the connection ends after it was taken', { kind: 'cut-after' }, 'retry in-doubt', 1],
    ['the connection ends before', { kind: 'cut-before' }, 'retry in-doubt', 0],
    ['500', { kind: 'status', status: 500 }, 'retry in-doubt', 0],
    ['a page of a proxy', { kind: 'page' }, 'retry in-doubt', 0],
  ] as const)('%s', async (_, fault, outcome, taken) => {
    fake.fail(fault)
    expect(await send(fake.imOf(lan))).toBe(outcome)
    expect(posts(), 'tried once').toBe(1)
    expect(fake.received(lan)).toHaveLength(taken)
  })

  test('a refused connection', async () => {
    const address = fake.imOf(lan)
    const channel = quietSlack(fake)
    await fake.stop()
    await expect(channel.send(address, card)).rejects.toMatchObject({ reason: 'unavailable' })
  })

  test('a limited channel keeps nobody else waiting', async () => {
    const [one, other] = [fake.addChannel('mot'), fake.addChannel('hai')]
    const channel = quietSlack(fake)
    fake.fail({ kind: 'rate-limit', retryAfter: 30 }, { channel: one })
    await expect(channel.send(one, card)).rejects.toMatchObject({ reason: 'rate-limited', retryAfter: 30 })
    await expect(channel.send(other, card)).resolves.toHaveProperty('messageId')
  })

  test('a wait for a method is kept in every conversation', async () => {
    const [one, other] = [fake.addChannel('mot'), fake.addChannel('hai')]
    const channel = quietSlack(fake)
    const { messageId } = await channel.send(one, card)
    fake.fail({ kind: 'rate-limit', retryAfter: 20 }, { method: 'chat.update' })
    await expect(channel.send(one, card, { edits: messageId })).rejects.toMatchObject({ retryAfter: 20 })
    const left = fake.calls().length
    await expect(channel.send(other, card, { edits: messageId })).rejects.toMatchObject({ retryAfter: 20 })
    expect(fake.calls()).toHaveLength(left)
    await expect(channel.send(one, card)).resolves.toHaveProperty('messageId')
  })

  test('an edit may be repeated, so it is never in doubt', async () => {
    const channel = quietSlack(fake)
    const address = fake.imOf(lan)
    const { messageId } = await channel.send(address, card)
    fake.fail({ kind: 'cut-after' })
    await expect(channel.send(address, card, { edits: messageId })).rejects.toMatchObject({
      reason: 'unavailable',
    })
  })

  test('a person who never wrote is found; one who left is not', async () => {
    expect(await send(lan)).toBe('sent')
    expect(fake.received(lan)).toHaveLength(1)
    const huong = fake.addUser('huong').id
    await fake.deactivate(huong, { quietly: true })
    expect(await send(huong)).toBe('give-up deactivated')
    expect(await send('U0NOBODY')).toBe('give-up not-found')
    expect(await send('not an address')).toBe('give-up not-found')
  })

  test('a public channel that put the bot out is joined again, a private one is not', async () => {
    const [open, closed] = [fake.addChannel('chung'), fake.addChannel('rieng', { isPrivate: true })]
    await Promise.all([fake.kick(open), fake.kick(closed)])
    expect(await send(open)).toBe('sent')
    expect(await send(closed)).toBe('give-up removed')
    await fake.archive(open)
    expect(await send(open)).toBe('give-up removed')
  })

  test('blocks that Slack refuses are said as plain text', async () => {
    fake.fail({ kind: 'error', error: 'invalid_blocks' })
    expect(await send(fake.imOf(lan))).toBe('sent')
    expect(fake.received(lan).map(({ text }) => text)).toEqual(['Chào'])
  })

  test('a card whose message is gone is said anew', async () => {
    const channel = quietSlack(fake)
    const { messageId } = await channel.send(fake.imOf(lan), card, { edits: '1.000001' })
    expect(fake.received(lan).map(({ ts }) => ts)).toEqual([messageId])
  })
})
