import pino from 'pino'

/** Structured log on stderr: stdout belongs to what a command prints. */
export type Log = pino.Logger

/** Fields that may carry what people wrote, or secrets: never written, whoever passes them. */
const PRIVATE = ['line', 'text', 'card', 'note', 'token', 'code', 'password', 'authorization', 'databaseUrl']

export function createLog(level: string, destination: pino.DestinationStream = pino.destination(2)): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: PRIVATE.flatMap((name) => [name, `*.${name}`]), remove: true },
      serializers: { err: describeError },
    },
    destination,
  )
}

/** Type, message and place of an error, without the values a driver may attach to it. */
function describeError(error: unknown) {
  if (!(error instanceof Error)) return { type: typeof error }
  const code = (error as { code?: unknown }).code
  return {
    type: error.name,
    // `code` itself is left out of the log wherever it stands: it may be an invitation's.
    ...(typeof code === 'string' && { errorCode: code }),
    message: withoutSecrets(ends(error.message)),
    stack: withoutSecrets(places(error.stack ?? '')),
  }
}

/** First and last line: between them a database client prints the query with its values, which people wrote. */
function ends(message: string): string {
  const lines = message.split('\n').filter((line) => line.trim())
  return lines.length > 2 ? `${lines[0]} … ${lines.at(-1)}` : lines.join(' ')
}

const places = (stack: string): string =>
  stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n')

/** Bot tokens stand in Telegram's URLs, passwords in PostgreSQL's. */
export function withoutSecrets(text: string): string {
  return text
    .replace(/\d{6,}:[\w-]{20,}/g, '***')
    .replace(/\bx(ox[a-z]|app)-[\w-]+/g, '***')
    .replace(/(:\/\/[^:/\s]*:)\S+@/g, '$1***@')
}
