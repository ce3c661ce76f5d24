import type { Db } from './client.ts'

/** Of a secret task only number and status leave by chat. */
export async function setSecrecy(tx: Db, taskId: number, isSecret: boolean): Promise<void> {
  await tx.task.update({ where: { id: taskId }, data: { secrecy: isSecret ? 'status-only' : 'open' } })
}
