import type { Inbound } from '../chat/channel.ts'
import { MOST_FILE_MB } from '../commands/shared/attached.ts'
import type { Database } from '../db/client.ts'
import { secrecyMarkIn } from '../plans/read/mark.ts'

/**
 * Fetches a file and looks for a secrecy mark in it before the transaction begins, so that no connection waits for that. A stranger's file, or one
 * that will be refused for its size, is not fetched.
 */
export async function fetchFile(prisma: Database['prisma'], inbound: Inbound): Promise<Inbound> {
  const { file, channel, sender } = inbound
  if (!file || file.size > MOST_FILE_MB * 1024 * 1024) return inbound
  const linked = await prisma.account.findFirst({
    where: { channel, platformUser: sender, personId: { not: null } },
    select: { id: true },
  })
  if (!linked) return { ...inbound, file: undefined }
  const bytes = await file.read()
  const isSecret = (await secrecyMarkIn(file.name, bytes)) !== null
  return { ...inbound, file: { ...file, isSecret, read: async () => bytes } }
}
