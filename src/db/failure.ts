import { Prisma } from './generated/client.ts'

/** Prisma's own: connection, pool and transaction troubles, write conflicts. */
const PRISMA = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2034', 'P2037'])
/** PostgreSQL's: connection lost, shutting down, too many connections, serialisation failure, deadlock, lock or idle timeout. */
const POSTGRES = /^(08|57P|53|40)|^(55P03|25P0[34])$/
const NETWORK = /^E(CONN|PIPE|TIMEDOUT|NOTFOUND|AI_AGAIN|NOENT)/

/** The driver gives these no code. */
const LOST =
  /Connection terminated|connection error and is not queryable|Can't reach database|timeout exceeded when trying to connect/i

/** Whether the same event may well succeed when it is delivered again. */
export function isTransientDatabaseError(error: unknown): boolean {
  if (error instanceof Prisma.PrismaClientInitializationError) return true
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    const code = (cause as { code?: unknown }).code
    if (typeof code === 'string' && (PRISMA.has(code) || POSTGRES.test(code) || NETWORK.test(code)))
      return true
    if (LOST.test(cause.message)) return true
  }
  return false
}
