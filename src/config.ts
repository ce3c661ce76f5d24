import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { LOCALES } from './texts.ts'

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/

export const isLoopback = (host: string) => LOOPBACK.test(host)

const optional = z.string().trim().min(1).optional()

/** An API root: https, or http on this machine only, so that a token never travels in the clear. */
const apiRoot = (standard: string) =>
  z
    .url({ error: `expected an address such as ${standard}` })
    .default(standard)
    .refine((value) => !URL.canParse(value) || isSafe(new URL(value)), {
      error: 'expected https (http only for a server on this machine)',
    })

const isSafe = ({ protocol, hostname }: URL) => protocol === 'https:' || isLoopback(hostname)

const number = (standard: number, from: number, to: number) =>
  z.coerce
    .number({ error: `expected a number from ${from} to ${to}` })
    .min(from, { error: `expected at least ${from}` })
    .max(to, { error: `expected at most ${to}` })
    .default(standard)

const choice = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: `expected one of: ${values.join(', ')}` })

const schema = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, { error: 'expected postgresql://user:password@host:port/database' })
    .optional(),
  DATA_DIR: z.string().trim().min(1).default('./data'),
  HOST: z.string().trim().min(1).default('127.0.0.1'),
  PORT: number(3000, 0, 65_535),
  TIME_ZONE: z
    .string()
    .default('Asia/Ho_Chi_Minh')
    .refine(isZone, { error: 'expected a time zone such as Asia/Ho_Chi_Minh' }),
  LOCALE: choice(LOCALES).default('vi'),
  LOG_LEVEL: choice(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  PLAYGROUND: choice(['on', 'off']).optional(),
  TELEGRAM_BOT_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]+$/, { error: 'expected the token BotFather gave: 123456:ABC…' })
    .optional(),
  TELEGRAM_API_ROOT: apiRoot('https://api.telegram.org'),
  TELEGRAM_WEBHOOK_URL: z.url({ protocol: /^https?$/, error: 'expected an https address' }).optional(),
  TELEGRAM_WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{1,256}$/, { error: 'expected 1 to 256 of A-Z, a-z, 0-9, _ and -' })
    .optional(),
  TELEGRAM_RATE_PER_SEC: number(25, 0.1, 30),
  TELEGRAM_GROUP_PER_MIN: number(19, 1, 20),
  SLACK_BOT_TOKEN: z.string().startsWith('xoxb-', { error: 'expected a bot token: xoxb-…' }).optional(),
  SLACK_APP_TOKEN: z
    .string()
    .startsWith('xapp-', { error: 'expected an app-level token: xapp-…' })
    .optional(),
  SLACK_SIGNING_SECRET: optional,
  SLACK_API_URL: apiRoot('https://slack.com/api/'),
  SLACK_RATE_PER_MIN: number(300, 1, 3000),
  OUTBOX_LEASE_SECONDS: number(5, 2, 600),
})

/** What is missing beside what is given; asked apart from the schema, so that it is told together with the rest. */
function missing(given: Record<string, string | undefined>): Problem[] {
  const problems: Problem[] = []
  const need = (variable: string, expected: string) => problems.push({ variable, expected })
  if (given.TELEGRAM_WEBHOOK_URL && !given.TELEGRAM_WEBHOOK_SECRET) {
    need('TELEGRAM_WEBHOOK_SECRET', 'expected a secret, since TELEGRAM_WEBHOOK_URL is set')
  }
  if (given.SLACK_BOT_TOKEN && !given.SLACK_APP_TOKEN && !given.SLACK_SIGNING_SECRET) {
    need(
      'SLACK_APP_TOKEN',
      'expected this (Socket Mode) or SLACK_SIGNING_SECRET (HTTP), since SLACK_BOT_TOKEN is set',
    )
  }
  if (!given.SLACK_BOT_TOKEN && (given.SLACK_APP_TOKEN || given.SLACK_SIGNING_SECRET)) {
    need('SLACK_BOT_TOKEN', 'expected a bot token, since another Slack variable is set')
  }
  return problems
}

export type Config = z.infer<typeof schema> & { playground: boolean }

type Problem = { variable: string; expected: string }

/** Every mistake at once, a line each: the variable and what was expected. Never the value: it may be a secret. */
export class ConfigError extends Error {
  constructor(problems: Problem[]) {
    super(problems.map(({ variable, expected }) => `${variable}: ${expected}`).join('\n'))
    this.name = 'ConfigError'
  }
}

/** Reads the configuration from environment variables; an empty one counts as not set. @throws ConfigError */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()))
  const read = schema.safeParse(given)
  const unfit = (read.error?.issues ?? []).map(({ path, message }) => ({
    variable: path.join('.'),
    expected: message,
  }))
  const problems = [...unfit, ...missing(given)]
  if (!read.success || problems.length) throw new ConfigError(problems)
  const connected = Boolean(read.data.TELEGRAM_BOT_TOKEN ?? read.data.SLACK_BOT_TOKEN)
  return { ...read.data, playground: (read.data.PLAYGROUND ?? (connected ? 'off' : 'on')) === 'on' }
}

function isZone(value: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(value)
    return true
  } catch {
    return false
  }
}
