import { GrammyError } from 'grammy'
import { codeOf, isConflict, isTokenRefused } from './failure.ts'

export type Problem = {
  kind:
    | 'token'
    | 'unreachable'
    | 'conflict'
    | 'webhook-left'
    | 'webhook-failing'
    | 'privacy-off'
    | 'no-groups'
  /** A sentence that says what is wrong. */
  what: string
  /** A sentence that says what to do. */
  wayOut: string
}

export const said = ({ what, wayOut }: Problem): string => `${what} ${wayOut}`

export const problems = {
  token: (): Problem => ({
    kind: 'token',
    what: 'Telegram does not accept the bot token.',
    wayOut:
      'Copy the token again from @BotFather (/mybots, then API Token) into TELEGRAM_BOT_TOKEN and start again.',
  }),
  unreachable: (apiRoot: string, error: unknown): Problem => ({
    kind: 'unreachable',
    what: `Telegram cannot be reached at ${new URL(apiRoot).host} (${reasonOf(error)}).`,
    wayOut:
      'This server needs outgoing https to that address: check the network, the firewall and TELEGRAM_API_ROOT.',
  }),
  conflict: (): Problem => ({
    kind: 'conflict',
    what: 'Another program asks Telegram for the updates of this bot.',
    wayOut: 'Stop it, or make a bot of its own for it with @BotFather: one token serves one database.',
  }),
  webhookLeft: (url: string): Problem => ({
    kind: 'webhook-left',
    what: `Telegram still delivers this bot's updates to ${hostOf(url)}, so polling would hear nothing.`,
    wayOut:
      'Starting the service without TELEGRAM_WEBHOOK_URL ends that delivery; set TELEGRAM_WEBHOOK_URL to keep it, or use another bot if that address belongs to another program.',
  }),
  webhookFailing: (url: string, reason: string): Problem => ({
    kind: 'webhook-failing',
    what: `Telegram cannot deliver updates to ${hostOf(url)}: ${reason}.`,
    wayOut:
      'Check that TELEGRAM_WEBHOOK_URL is reachable from the internet over https on port 443, 80, 88 or 8443 with a valid certificate, or remove the variable to use polling.',
  }),
  privacyOff: (): Problem => ({
    kind: 'privacy-off',
    what: 'Privacy mode is off, so the bot is sent every message of its groups.',
    wayOut:
      'In @BotFather choose /setprivacy, the bot, Enable; then remove the bot from its groups and add it again.',
  }),
  noGroups: (): Problem => ({
    kind: 'no-groups',
    what: 'The bot cannot be added to groups.',
    wayOut: 'In @BotFather choose /setjoingroups, the bot, Enable, unless it shall serve private chats only.',
  }),
}

/** The problem behind an error of a call that sends nothing. */
export function problemOf(error: unknown, apiRoot: string): Problem {
  if (isTokenRefused(error)) return problems.token()
  if (isConflict(error)) return problems.conflict()
  return problems.unreachable(apiRoot, error)
}

export function reasonOf(error: unknown): string {
  if (error instanceof GrammyError) return `${error.error_code} ${error.description}`
  const inner = (error as { error?: unknown } | undefined)?.error
  return codeOf(inner) || 'no answer'
}

const hostOf = (url: string): string => URL.parse(url)?.host ?? 'another address'
