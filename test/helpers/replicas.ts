import type { Database } from '../../src/db/client.ts'
import { eventually, spawnService } from './service.ts'

export type Replica = {
  kill(): Promise<unknown>
  freeze(): void
  thaw(): void
  /** How often this process has become the one that polls Telegram. */
  polled(): number
  said(): string
}

/** The whole product in a process of its own, on a database it shares with others. */
export async function startReplica(url: string, environment: Record<string, string>): Promise<Replica> {
  const { child, said, ended } = spawnService({
    ...{ DATABASE_URL: url, LOG_LEVEL: 'info', OUTBOX_LEASE_SECONDS: '' },
    ...environment,
  })
  await eventually(() => {
    if (child.exitCode !== null) throw new Error(`The service ended: ${said.stderr}`)
    return said.stderr.includes('"ready"')
  })
  return {
    kill() {
      child.kill('SIGKILL')
      return ended
    },
    freeze: () => void child.kill('SIGSTOP'),
    thaw: () => void child.kill('SIGCONT'),
    polled: () => said.stderr.split('telegram: this process polls').length - 1,
    said: () => said.stderr,
  }
}

/** A linked focal point of an agency. */
export async function linkPerson(
  { prisma }: Database,
  account: { channel: string; platformUser: string; address: string },
  agency: string,
): Promise<void> {
  const createdAt = new Date()
  const { id: agencyId } = await prisma.agency.findUniqueOrThrow({ where: { name: agency } })
  await prisma.person.create({
    data: {
      ...{ name: `Cán bộ ${account.platformUser}`, createdAt, consentedAt: createdAt },
      accounts: { create: { ...account, createdAt } },
      memberships: { create: { agencyId, role: 'focal', from: new Date('2020-01-01') } },
    },
  })
}
