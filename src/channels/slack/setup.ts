import { webApi } from '@slack/bolt'
import { errorWord } from './failure.ts'

/** Something an operator has to put right before the channel can work; the message says what and how. */
export class SlackSetupError extends Error {
  constructor(sentence: string) {
    super(sentence)
    this.name = 'SlackSetupError'
  }
}

export type Variable = 'SLACK_BOT_TOKEN' | 'SLACK_APP_TOKEN' | 'SLACK_API_URL'

const WRONG = new Set([
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'not_allowed_token_type',
  'missing_scope',
  'no_permission',
  'forbidden_team',
  'org_login_required',
  'team_access_not_granted',
])

/** Trying again will not help. */
export const isSetupError = (error: unknown): boolean =>
  error instanceof SlackSetupError || WRONG.has(errorWord(error) ?? '')

/** One sentence with the way out. */
export function errorSentence(error: unknown, variable: 'SLACK_BOT_TOKEN' | 'SLACK_APP_TOKEN'): string {
  const word = errorWord(error)
  if (error instanceof SlackSetupError) return error.message
  if (!word)
    return `Slack could not be reached (${causeOf(error)}): check the network, the proxy and SLACK_API_URL.`
  return variable === 'SLACK_BOT_TOKEN' ? botSentence(word) : appSentence(word)
}

function botSentence(word: string): string {
  switch (word) {
    case 'account_inactive':
    case 'token_revoked':
    case 'token_expired':
      return `SLACK_BOT_TOKEN is no longer valid (${word}): open the app at api.slack.com/apps, press "Install App" again and copy the new Bot User OAuth Token.`
    case 'not_allowed_token_type':
      return 'SLACK_BOT_TOKEN is another kind of token: copy the Bot User OAuth Token (xoxb-…) from "OAuth & Permissions".'
    default:
      return `Slack does not accept SLACK_BOT_TOKEN (${word}): copy the Bot User OAuth Token (xoxb-…) from "OAuth & Permissions" of the app once more.`
  }
}

function appSentence(word: string): string {
  switch (word) {
    case 'missing_scope':
    case 'no_permission':
      return 'SLACK_APP_TOKEN lacks the scope connections:write: make a new token with it under "Basic Information", "App-Level Tokens".'
    case 'not_allowed_token_type':
      return 'SLACK_APP_TOKEN is another kind of token: make an app-level token (xapp-…) under "Basic Information", "App-Level Tokens".'
    default:
      return `Slack does not accept SLACK_APP_TOKEN (${word}): make an app-level token with the scope connections:write under "Basic Information", "App-Level Tokens", and see that Socket Mode is on.`
  }
}

/** The code of the innermost cause, or what it says. */
function causeOf(error: unknown): string {
  if (error instanceof webApi.WebAPIHTTPError) return `HTTP ${error.statusCode}`
  let innermost = error
  while (innermost instanceof Error && innermost.cause instanceof Error) innermost = innermost.cause
  if (!(innermost instanceof Error)) return 'no answer'
  const { code } = innermost as { code?: unknown }
  return typeof code === 'string' ? code : innermost.message
}
