import type { Message } from 'grammy/types'
import { FileError, type InboundFile } from '../../chat/channel.ts'
import type { Clients } from './client.ts'
import { isBadRequest } from './failure.ts'
import { LIMITS } from './limits.ts'

/** A file as the platform names it, before its bytes are fetched. */
export type Attachment = { fileId: string; name: string; mime: string; size: number }

export function attachmentOf(message: Message): Attachment | undefined {
  const photo = message.photo?.toSorted((one, other) => one.width - other.width).at(-1)
  if (photo) return attachment(photo, 'photo.jpg', 'image/jpeg')
  if (message.document) return attachment(message.document, 'file', 'application/octet-stream')
  if (message.video) return attachment(message.video, 'video.mp4', 'video/mp4')
  if (message.video_note) return attachment(message.video_note, 'video.mp4', 'video/mp4')
  if (message.audio) return attachment(message.audio, 'audio.mp3', 'audio/mpeg')
  if (message.voice) return attachment(message.voice, 'voice.ogg', 'audio/ogg')
  return undefined
}

type Stored = { file_id: string; file_name?: string; mime_type?: string; file_size?: number }

function attachment(stored: Stored, name: string, mime: string): Attachment {
  return {
    fileId: stored.file_id,
    name: stored.file_name ?? name,
    mime: stored.mime_type ?? mime,
    size: stored.file_size ?? 0,
  }
}

/** The bytes stay with Telegram until `read` is called. @throws FileError from `read` */
export function openFile(
  { fileId, ...facts }: Attachment,
  clients: Pick<Clients, 'send' | 'fileUrl'>,
): InboundFile {
  return { ...facts, read: () => read(fileId, facts.size, clients) }
}

async function read(fileId: string, size: number, { send, fileUrl }: Pick<Clients, 'send' | 'fileUrl'>) {
  if (size > LIMITS.fileReadBytes) throw new FileError('too-large', { limit: LIMITS.fileReadBytes })
  const path = await pathOf(fileId, send)
  const answer = await fetch(fileUrl(path), { signal: AbortSignal.timeout(LIMITS.downloadTimeoutMs) }).catch(
    (cause: unknown) => {
      throw new FileError('unavailable', { cause: withoutUrl(cause) })
    },
  )
  if (!answer.ok) throw new FileError(answer.status === 404 ? 'gone' : 'unavailable')
  return answer.bytes().catch((cause: unknown) => {
    throw new FileError('unavailable', { cause: withoutUrl(cause) })
  })
}

async function pathOf(fileId: string, api: Clients['send']): Promise<string> {
  try {
    const { file_path: path } = await api.getFile(fileId)
    if (path) return path
  } catch (cause) {
    if (isBadRequest(cause, /too big/i)) throw new FileError('too-large', { limit: LIMITS.fileReadBytes })
    throw new FileError(isBadRequest(cause, /./) ? 'gone' : 'unavailable', { cause })
  }
  throw new FileError('gone')
}

/** The address of a file holds the bot's token. */
const withoutUrl = (cause: unknown): string => (cause instanceof Error ? cause.name : typeof cause)
