export type User = {
  id: number
  is_bot: boolean
  first_name: string
  last_name?: string
  username?: string
  language_code?: string
}

export type Chat = {
  id: number
  type: 'private' | 'group' | 'supergroup'
  title?: string
  first_name?: string
  last_name?: string
  is_forum?: true
}

export type Entity = { type: string; offset: number; length: number; user?: User; url?: string }

export type KeyboardButton = { text: string; callback_data?: string; url?: string }

export type FileFacts = { file_id: string; file_unique_id: string; file_size: number }

export type Message = {
  message_id: number
  date: number
  edit_date?: number
  chat: Chat
  from?: User
  sender_chat?: Chat
  message_thread_id?: number
  is_topic_message?: true
  text?: string
  entities?: Entity[]
  caption?: string
  caption_entities?: Entity[]
  document?: FileFacts & { file_name: string; mime_type: string }
  photo?: (FileFacts & { width: number; height: number })[]
  sticker?: object
  reply_to_message?: Message
  reply_markup?: { inline_keyboard: KeyboardButton[][] }
  migrate_to_chat_id?: number
  migrate_from_chat_id?: number
  forum_topic_created?: { name: string; icon_color: number }
}

export type UpdateKind = 'message' | 'edited_message' | 'callback_query' | 'my_chat_member'
export type Update = { update_id: number } & { [Kind in UpdateKind]?: unknown }

/** A message with what the platform knows of it and never tells. */
export type Stored = { message: Message; isSilent: boolean; isFixed: boolean }

/** Where the bot stands in a chat. */
export type Standing = 'stranger' | 'member' | 'administrator' | 'left' | 'kicked'

export type Room = {
  chat: Chat
  members: Set<number>
  bot: Standing
  isDeactivated: boolean
  isDeleted: boolean
  movedTo: number | undefined
  messages: Map<number, Stored>
  lastNumber: number
  closedTopics: Set<number>
  botHasWritten: boolean
}

export type StoredFile = { path: string; name: string; size: number; bytes: Uint8Array | undefined }

export type Params = Record<string, unknown>
