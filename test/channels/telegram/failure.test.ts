import { GrammyError, HttpError } from 'grammy'
import { describe, expect, test } from 'vitest'
import {
  deliveryErrorOf,
  isContentRefused,
  isKeyboardRefused,
  isNotModified,
  isUneditable,
} from '../../../src/channels/telegram/failure.ts'

const refusal = (error_code: number, description: string, parameters = {}) =>
  new GrammyError('failed', { ok: false, error_code, description, parameters }, 'sendMessage', {})

const network = (code?: string) =>
  new HttpError('failed', Object.assign(new Error('x'), code ? { code } : {}))

const person = { chat: 7_000_000_001 }
const group = { chat: -1_002_000_000_001 }
const topic = { ...group, thread: 17 }

test.each([
  [
    'the person blocked the bot',
    refusal(403, 'Forbidden: bot was blocked by the user'),
    'give-up',
    'blocked',
  ],
  [
    'the person never pressed Start',
    refusal(403, "Forbidden: bot can't initiate conversation with a user"),
    'give-up',
    'blocked',
  ],
  ['the account is gone', refusal(403, 'Forbidden: user is deactivated'), 'give-up', 'deactivated'],
  [
    'kicked from a group',
    refusal(403, 'Forbidden: bot was kicked from the group chat'),
    'give-up',
    'removed',
  ],
  [
    'kicked from a supergroup',
    refusal(403, 'Forbidden: bot was kicked from the supergroup chat'),
    'give-up',
    'removed',
  ],
  [
    'left a group',
    refusal(403, 'Forbidden: bot is not a member of the supergroup chat'),
    'give-up',
    'removed',
  ],
  ['the group was deleted', refusal(403, 'Forbidden: the group chat was deleted'), 'give-up', 'removed'],
  [
    'muted in a group',
    refusal(400, 'Bad Request: not enough rights to send text messages to the chat'),
    'give-up',
    'removed',
  ],
  ['no such chat', refusal(400, 'Bad Request: chat not found'), 'give-up', 'not-found'],
  ['content refused', refusal(400, "Bad Request: can't parse entities"), 'give-up', 'rejected'],
  ['too large', refusal(413, 'Request Entity Too Large'), 'give-up', 'rejected'],
  ['token revoked', refusal(401, 'Unauthorized'), 'retry', 'token'],
  ['no token at all', refusal(404, 'Not Found'), 'retry', 'token'],
  ['the platform stumbled', refusal(500, 'Internal Server Error'), 'retry', 'in-doubt'],
  ['no answer', network(), 'retry', 'in-doubt'],
  ['the connection broke', network('ECONNRESET'), 'retry', 'in-doubt'],
  ['no connection', network('ECONNREFUSED'), 'retry', 'unavailable'],
  ['no such host', network('ENOTFOUND'), 'retry', 'unavailable'],
  ['a certificate nobody trusts', network('DEPTH_ZERO_SELF_SIGNED_CERT'), 'retry', 'unavailable'],
  ['our own mistake', new TypeError('x'), 'give-up', 'rejected'],
])('%s', (_, error, verdict, reason) => {
  expect(deliveryErrorOf(error, person)).toMatchObject({ verdict, reason })
})

test('a 403 nobody has named is about the person, or about the group', () => {
  expect(deliveryErrorOf(refusal(403, 'Forbidden: something new'), person).reason).toBe('blocked')
  expect(deliveryErrorOf(refusal(403, 'Forbidden: something new'), group).reason).toBe('removed')
})

test('too fast: after the seconds the platform names', () => {
  const error = refusal(429, 'Too Many Requests: retry after 17', { retry_after: 17 })
  expect(deliveryErrorOf(error, person)).toMatchObject({
    verdict: 'retry',
    reason: 'rate-limited',
    retryAfter: 17,
  })
})

test('a group that became a supergroup moved', () => {
  const error = refusal(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
    migrate_to_chat_id: -1_002_000_000_009,
  })
  expect(deliveryErrorOf(error, group)).toMatchObject({ verdict: 'moved', movedTo: '-1002000000009' })
})

test('a topic that is gone: its group is the address', () => {
  const error = refusal(400, 'Bad Request: message thread not found')
  expect(deliveryErrorOf(error, topic)).toMatchObject({ verdict: 'moved', movedTo: '-1002000000001' })
  expect(deliveryErrorOf(refusal(400, 'Bad Request: TOPIC_CLOSED'), topic).reason).toBe('removed')
})

describe('edits and content', () => {
  const notModified = refusal(
    400,
    'Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
  )

  test('the same content is neither refused nor a reason for a new message', () => {
    expect(isNotModified(notModified)).toBe(true)
    expect(isContentRefused(notModified)).toBe(false)
    expect(isUneditable(notModified)).toBe(false)
  })

  test.each([
    'Bad Request: message to edit not found',
    "Bad Request: message can't be edited",
    'Bad Request: there is no text in the message to edit',
    'Bad Request: MESSAGE_ID_INVALID',
  ])('%s', (description) => expect(isUneditable(refusal(400, description))).toBe(true))

  test('words and buttons are refused apart', () => {
    expect(isContentRefused(refusal(400, "Bad Request: can't parse entities: x"))).toBe(true)
    expect(isKeyboardRefused(refusal(400, "Bad Request: can't parse entities: x"))).toBe(false)
    expect(isKeyboardRefused(refusal(400, 'Bad Request: BUTTON_DATA_INVALID'))).toBe(true)
  })
})
