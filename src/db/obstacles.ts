import type { Temporal } from 'temporal-polyfill'
import type { Db } from './client.ts'
import { toTimestamp } from './days.ts'

/** Opens an obstacle (vướng mắc) on an obligation; returns its id. */
export async function raiseObstacle(
  tx: Db,
  obstacle: { obligationId: number; text: string; personId: number },
  now: Temporal.Instant,
): Promise<number> {
  const { obligationId, text, personId } = obstacle
  const row = await tx.obstacle.create({
    data: { obligationId, text, raisedById: personId, raisedAt: toTimestamp(now) },
    select: { id: true },
  })
  return row.id
}

/** An open obstacle of a plan these standing agencies run, locked for its answer. */
export async function openObstacle(tx: Db, id: number, runs: number[]) {
  await tx.$queryRaw`SELECT id FROM obstacle WHERE id = ${id} FOR UPDATE`
  return tx.obstacle.findFirst({
    where: { id, answeredAt: null, obligation: { task: { plan: { standingAgencyId: { in: runs } } } } },
  })
}

export async function answerObstacle(
  tx: Db,
  given: { id: number; answer: string; personId: number },
  now: Temporal.Instant,
): Promise<void> {
  await tx.obstacle.update({
    where: { id: given.id },
    data: { answer: given.answer, answeredById: given.personId, answeredAt: toTimestamp(now) },
  })
}

/** Open obstacles of the plans these standing agencies run, oldest first. */
export async function openObstacles(tx: Db, runs: number[]) {
  return tx.obstacle.findMany({
    where: {
      answeredAt: null,
      obligation: { removedAt: null, task: { removedAt: null, plan: { standingAgencyId: { in: runs } } } },
    },
    orderBy: { raisedAt: 'asc' },
  })
}

export async function obstacleById(tx: Db, id: number) {
  return tx.obstacle.findUnique({ where: { id } })
}
