import type { Db } from './client.ts'

export type OwnAccount = {
  id: number
  channel: string
  /** The name on the platform, where it is known. */
  name: string | null
  address: string | null
  isReachable: boolean
}

/** A person's accounts, the one that hears first on top. */
export async function accountsOfPerson(tx: Db, personId: number): Promise<OwnAccount[]> {
  const rows = await tx.account.findMany({ where: { personId }, orderBy: [{ place: 'asc' }, { id: 'asc' }] })
  return rows.map(({ id, channel, displayName, address, unreachableAt }) => ({
    ...{ id, channel, name: displayName, address },
    isReachable: address !== null && unreachableAt === null,
  }))
}

/** Puts a person's accounts into this order. */
export async function orderAccounts(tx: Db, ids: number[]): Promise<void> {
  for (const [place, id] of ids.entries()) await tx.account.update({ where: { id }, data: { place } })
}

/** Whether a person hears weekly of what their agency coordinates. */
export async function hearsCoordinating(tx: Db, personId: number): Promise<boolean> {
  const person = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: { hearsCoordinating: true },
  })
  return person.hearsCoordinating
}

export async function setHearsCoordinating(tx: Db, personId: number, hears: boolean): Promise<void> {
  await tx.person.update({ where: { id: personId }, data: { hearsCoordinating: hears } })
}
