import type { MessageId } from '../../chat/channel.ts'
import type { DrawnCard } from './render.ts'

/** A file as the page links it: its bytes are at `/files/<id>`. */
export type FileLink = { id: string; name: string; mime: string; size: number }
export type StoredFile = FileLink & { bytes: Uint8Array }

/** One bubble of a conversation. */
export type Message = {
  id: MessageId
  address: string
  /** A contact's id, or `BOT_ID`. */
  from: string
  /** Instant of the app's clock, ISO 8601. */
  at: string
  /** Counts up with every change, so that an old copy never replaces a newer one. */
  version: number
  /** The event that carried the present text: a repeat of it is the same event. */
  event: string
  text?: string | undefined
  card?: DrawnCard | undefined
  file?: FileLink | undefined
  repliesTo?: MessageId | undefined
  isEdited?: boolean | undefined
  isSilent?: boolean | undefined
  /** `failed`: the core did not take it; the person may try again. */
  state: 'sending' | 'sent' | 'failed'
}

/** Where the conversations are kept; another store may outlive the process. */
export interface History {
  append(message: Message): Promise<void>
  /** Replaces the message of the same id. */
  edit(message: Message): Promise<void>
  find(id: MessageId): Promise<Message | undefined>
  /** All conversations, oldest message first. */
  list(): Promise<Message[]>
  keep(file: StoredFile): Promise<void>
  file(id: string): Promise<StoredFile | undefined>
}

/** Keeps the last `limit` messages of each address, and their files, in memory. */
export function memoryHistory(limit = 500): History {
  const messages = new Map<MessageId, Message>()
  const byAddress = new Map<string, MessageId[]>()
  const files = new Map<string, StoredFile>()

  function dropOldest(ids: MessageId[]): void {
    const oldest = messages.get(ids.shift() ?? '')
    if (!oldest) return
    messages.delete(oldest.id)
    for (const id of fileIdsOf(oldest)) files.delete(id)
  }

  return {
    append: async (message) => {
      messages.set(message.id, message)
      const ids = byAddress.get(message.address) ?? []
      byAddress.set(message.address, ids)
      ids.push(message.id)
      if (ids.length > limit) dropOldest(ids)
    },
    edit: async (message) => {
      if (messages.has(message.id)) messages.set(message.id, message)
    },
    find: async (id) => messages.get(id),
    list: async () => [...messages.values()],
    keep: async (file) => void files.set(file.id, file),
    file: async (id) => files.get(id),
  }
}

const fileIdsOf = ({ file, card }: Message): string[] =>
  [file?.id, card?.image?.id, card?.file?.id].filter((id) => id !== undefined)
