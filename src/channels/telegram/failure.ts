import { GrammyError, HttpError } from 'grammy'
import { DeliveryError, type FailureReason, VERDICTS } from '../../chat/channel.ts'
import { addressOf, type Target } from './address.ts'

/** The platform says why in words only; the first that fits counts. */
const WORDS: [RegExp, FailureReason][] = [
  [/blocked by the user|can't initiate conversation|USER_IS_BLOCKED/i, 'blocked'],
  [/user is deactivated|INPUT_USER_DEACTIVATED/i, 'deactivated'],
  [/bot was kicked|not a member|group chat was (deleted|deactivated)|CHANNEL_PRIVATE/i, 'removed'],
  [
    /rights? to send|not enough rights|need administrator rights|CHAT_(WRITE|SEND_\w+)_?FORBIDDEN|CHAT_RESTRICTED|TOPIC_CLOSED/i,
    'removed',
  ],
  [/chat not found|user not found|PEER_ID_INVALID|chat_id is empty/i, 'not-found'],
]

/** Codes of failures before the request left: the platform cannot have taken it. */
const NOT_SENT =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EAI_NODATA|EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|ENETDOWN|EPROTO|CERT_\w+|\w*SELF_SIGNED\w*|UNABLE_TO_\w+|ERR_TLS_\w+)$/

export const failed = (
  reason: FailureReason,
  details: { retryAfter?: number; movedTo?: string; cause?: unknown } = {},
) => new DeliveryError(VERDICTS[reason], reason, details)

/** What an error of a call that sends to `target` means for the delivery. */
export function deliveryErrorOf(cause: unknown, target: Target): DeliveryError {
  if (cause instanceof DeliveryError) return cause
  if (cause instanceof GrammyError) return refused(cause, target)
  if (cause instanceof HttpError) return failed(wasSent(cause) ? 'in-doubt' : 'unavailable', { cause })
  return failed('rejected', { cause })
}

function refused(cause: GrammyError, { chat, thread }: Target): DeliveryError {
  const { error_code: code, description, parameters } = cause
  if (parameters.migrate_to_chat_id !== undefined) {
    return failed('moved', { movedTo: addressOf({ chat: parameters.migrate_to_chat_id }), cause })
  }
  if (thread !== undefined && /thread not found|TOPIC_(DELETED|ID_INVALID)/i.test(description)) {
    return failed('moved', { movedTo: addressOf({ chat }), cause })
  }
  if (code === 429) return failed('rate-limited', { retryAfter: parameters.retry_after ?? 1, cause })
  if (isTokenRefused(cause)) return failed('token', { cause })
  if (code >= 500) return failed('in-doubt', { cause })
  const known = WORDS.find(([words]) => words.test(description))
  if (known) return failed(known[1], { cause })
  if (code === 403) return failed(chat < 0 ? 'removed' : 'blocked', { cause })
  return failed('rejected', { cause })
}

/** A token that was revoked is 401; one that never was a token is 404. */
export const isTokenRefused = (error: unknown): boolean =>
  error instanceof GrammyError && (error.error_code === 401 || error.error_code === 404)

/** Another poller, or a webhook, is at work. */
export const isConflict = (error: unknown): boolean =>
  error instanceof GrammyError && error.error_code === 409

export const isNotModified = (error: unknown): boolean => isBadRequest(error, /message is not modified/i)

/** The message is gone, too old, not ours, or of a kind that has no text: a new one has to carry the card. */
export const isUneditable = (error: unknown): boolean =>
  isBadRequest(
    error,
    /message to edit not found|can't be edited|no text in the message|MESSAGE_ID_INVALID|message identifier is not/i,
  )

const KEYBOARD_WORDS = /BUTTON_|inline keyboard|REPLY_MARKUP_|wrong HTTP URL/i

/** The platform cannot read what we wrote: markup, length or buttons. */
export const isContentRefused = (error: unknown): boolean =>
  isBadRequest(error, /can't parse|too long|text is empty/i) || isKeyboardRefused(error)

export const isKeyboardRefused = (error: unknown): boolean => isBadRequest(error, KEYBOARD_WORDS)

export const isBadRequest = (error: unknown, words: RegExp): boolean =>
  error instanceof GrammyError && error.error_code === 400 && words.test(error.description)

const wasSent = ({ error }: HttpError): boolean => !NOT_SENT.test(codeOf(error))

export const codeOf = (error: unknown): string =>
  String((error as { code?: unknown } | undefined)?.code ?? '')
