import type { Card } from '../../chat/card.ts'
import type { Turn } from '../../chat/command.ts'
import { ownFile, saveFile } from '../../db/files.ts'
import { say } from '../../views/say.ts'

export const MOST_FILE_MB = 20

const KINDS =
  /^(image\/(jpeg|png|webp|heic|gif)|application\/pdf|text\/(plain|csv)|application\/(msword|vnd\.ms-excel|vnd\.openxmlformats-officedocument\.[\w.-]+))$/
const NAMES = /\.(jpe?g|png|webp|heic|gif|pdf|txt|csv|docx?|xlsx?|pptx?)$/i

export type Attached =
  | { id: number | undefined; name: string | undefined; card?: undefined }
  | { card: Card; id?: undefined; name?: undefined }

/** Keeps the file that came with this line, if one did and it may be kept. */
export async function attachedFile(turn: Turn): Promise<Attached> {
  const { file } = turn.inbound
  if (!file) return { id: undefined, name: undefined }
  const values = { file: file.name, most: MOST_FILE_MB }
  if (file.size > MOST_FILE_MB * 1024 * 1024) {
    return { card: say(turn.t, { key: 'refused-file-size', values }) }
  }
  if (!KINDS.test(file.mime) && !NAMES.test(file.name)) {
    return { card: say(turn.t, { key: 'refused-file-kind', values }) }
  }
  if (file.isSecret) return { card: say(turn.t, { key: 'document-refused-secret', values }) }
  const { name, mime } = file
  const id = await saveFile(
    turn.tx,
    { name, mime, bytes: await file.read(), accountId: turn.account.id },
    turn.now,
  )
  return { id, name }
}

/** A file this person sent in an earlier line. */
export async function earlierFile(turn: Turn, fileId: number): Promise<Attached> {
  const file = await ownFile(turn.tx, fileId, turn.account.id)
  if (!file) return { card: say(turn.t, { key: 'refused-file-gone' }) }
  return { id: file.id, name: file.name }
}
