import { webApi } from '@slack/bolt'
import { DeliveryError, type FailureReason } from '../../chat/channel.ts'
import { waitOf } from './obedient.ts'

/** Slack's error words that say why a message was not taken. A word that is not here: the content was refused. */
const REASONS: Record<string, FailureReason> = {
  user_not_found: 'not-found',
  users_not_found: 'not-found',
  channel_not_found: 'not-found',
  thread_not_found: 'not-found',
  user_disabled: 'deactivated',
  user_deactivated: 'deactivated',
  cannot_dm_bot: 'not-found',
  user_not_visible: 'not-found',
  not_in_channel: 'removed',
  user_not_in_channel: 'removed',
  is_archived: 'removed',
  restricted_action: 'removed',
  restricted_action_read_only_channel: 'removed',
  restricted_action_thread_only_channel: 'removed',
  restricted_action_non_threadable_channel: 'removed',
  restricted_action_thread_locked: 'removed',
  invalid_auth: 'token',
  not_authed: 'token',
  account_inactive: 'token',
  token_revoked: 'token',
  token_expired: 'token',
  missing_scope: 'token',
  no_permission: 'token',
  not_allowed_token_type: 'token',
  org_login_required: 'token',
  ekm_access_denied: 'token',
  team_access_not_granted: 'token',
  messages_tab_disabled: 'token',
  service_unavailable: 'unavailable',
  request_timeout: 'in-doubt',
  internal_error: 'in-doubt',
  fatal_error: 'in-doubt',
}

const RETRIED = new Set<FailureReason>(['rate-limited', 'unavailable', 'in-doubt', 'token'])

/** The request never reached Slack. */
const NOT_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
])

/** What a failed call means for the delivery. `channel` tells a closed group from a person nobody knows. */
export function deliveryError(error: unknown, channel = ''): DeliveryError {
  if (error instanceof DeliveryError) return error
  const { reason, retryAfter } = verdictOf(error, channel)
  return new DeliveryError(RETRIED.has(reason) ? 'retry' : 'give-up', reason, { retryAfter, cause: error })
}

/** The same, for a call that puts nothing before anybody: repeating it is safe. */
export function beforeSending(error: unknown, channel = ''): DeliveryError {
  const failure = deliveryError(error, channel)
  return failure.reason === 'in-doubt'
    ? new DeliveryError('retry', 'unavailable', { cause: failure.cause })
    : failure
}

/** Slack's own word for what was wrong, if it answered at all. */
export const errorWord = (error: unknown): string | undefined =>
  error instanceof webApi.WebAPIPlatformError ? error.data.error : undefined

function verdictOf(
  error: unknown,
  channel: string,
): { reason: FailureReason; retryAfter?: number | undefined } {
  const retryAfter = waitOf(error)
  if (retryAfter !== undefined) return { reason: 'rate-limited', retryAfter }
  if (error instanceof webApi.WebAPIPlatformError) return { reason: reasonOf(error.data.error, channel) }
  if (error instanceof webApi.WebAPIHTTPError) {
    return { reason: error.statusCode >= 500 ? 'in-doubt' : 'unavailable' }
  }
  return { reason: codesOf(error).some((code) => NOT_SENT.has(code)) ? 'unavailable' : 'in-doubt' }
}

function reasonOf(word: string, channel: string): FailureReason {
  // A proxy's page instead of Slack's answer.
  if (!/^\w+$/.test(word)) return 'in-doubt'
  if (word === 'channel_not_found' && /^[CG]/.test(channel)) return 'removed'
  return REASONS[word] ?? 'rejected'
}

/** The error's own code and those of its causes. */
function codesOf(error: unknown): string[] {
  const codes: string[] = []
  for (let at = error; at instanceof Error; at = at.cause) {
    const { code } = at as { code?: unknown }
    if (typeof code === 'string') codes.push(code)
  }
  return codes
}
