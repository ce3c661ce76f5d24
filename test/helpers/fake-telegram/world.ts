import { badRequest, forbidden } from './errors.ts'
import type { Message, Room, Standing, Stored, StoredFile, User } from './types.ts'

export type BotUser = User & {
  can_join_groups: boolean
  can_read_all_group_messages: boolean
  username: string
}

const FIRST_USER = 7_000_000_001
const FIRST_GROUP = -4_000_000_001
const FIRST_SUPERGROUP = -1_002_000_000_001

/** The people, chats, messages and files of the platform. */
export function createWorld(bot: BotUser, now: () => number) {
  const users = new Map<number, User>()
  const rooms = new Map<number, Room>()
  const files = new Map<string, StoredFile>()
  const counters = { user: FIRST_USER, group: FIRST_GROUP, supergroup: FIRST_SUPERGROUP, message: 100 }

  function addRoom(chat: Room['chat'], members: number[], standing: Standing): Room {
    const room: Room = {
      chat,
      members: new Set(members),
      bot: standing,
      isDeactivated: false,
      isDeleted: false,
      movedTo: undefined,
      messages: new Map(),
      lastNumber: 0,
      closedTopics: new Set(),
      botHasWritten: false,
    }
    rooms.set(chat.id, room)
    return room
  }

  function addUser(fields: Partial<User> = {}): User {
    const id = fields.id ?? counters.user++
    const user: User = { is_bot: false, first_name: `User ${id}`, ...fields, id }
    users.set(id, user)
    const { first_name, last_name } = user
    addRoom({ id, type: 'private', first_name, ...(last_name && { last_name }) }, [id], 'stranger')
    return user
  }

  /** @throws ApiError as the Bot API words it */
  function room(id: unknown): Room {
    const found = rooms.get(Number(id))
    if (!found) throw badRequest('chat not found')
    return found
  }

  /** In private chats and small groups numbers are shared; every supergroup counts by itself. */
  function nextNumber(target: Room): number {
    return target.chat.type === 'supergroup' ? ++target.lastNumber : ++counters.message
  }

  function post(
    target: Room,
    fields: Omit<Message, 'message_id' | 'date' | 'chat'>,
    isSilent = false,
  ): Message {
    const message: Message = {
      message_id: nextNumber(target),
      date: Math.floor(now() / 1000),
      chat: target.chat,
      ...fields,
    }
    target.messages.set(message.message_id, { message, isSilent, isFixed: false })
    if (fields.from?.id === bot.id) target.botHasWritten = true
    return message
  }

  function keepFile(name: string, content: { bytes?: Uint8Array; size?: number }) {
    const id = `file${files.size + 1}`
    const size = content.bytes?.byteLength ?? content.size ?? 0
    files.set(id, { path: `documents/${id}`, name, size, bytes: content.bytes })
    return { file_id: id, file_unique_id: `u${id}`, file_size: size }
  }

  return {
    bot,
    now,
    users,
    rooms,
    files,
    addUser,
    addRoom,
    room,
    post,
    keepFile,
    nextGroup: (type: 'group' | 'supergroup') =>
      type === 'group' ? counters.group-- : counters.supergroup--,
    user(id: number): User {
      const user = users.get(id)
      if (!user) throw new Error(`no user ${id}`)
      return user
    },
    stored(target: Room, number: number): Stored {
      const stored = target.messages.get(number)
      if (!stored) throw new Error(`no message ${number} in chat ${target.chat.id}`)
      return stored
    },
  }
}

export type World = ReturnType<typeof createWorld>

/** @throws ApiError when the bot may not write there */
export function refuseUnreachable({ chat, bot, isDeactivated, isDeleted, movedTo }: Room): void {
  if (movedTo !== undefined) {
    throw badRequest('group chat was upgraded to a supergroup chat', { migrate_to_chat_id: movedTo })
  }
  if (isDeactivated) throw forbidden('user is deactivated')
  if (isDeleted) throw forbidden('the group chat was deleted')
  if (chat.type === 'private') {
    if (bot === 'kicked') throw forbidden('bot was blocked by the user')
    if (bot === 'stranger') throw forbidden("bot can't initiate conversation with a user")
    return
  }
  if (bot === 'kicked') throw forbidden(`bot was kicked from the ${chat.type} chat`)
  if (bot === 'left' || bot === 'stranger') throw forbidden(`bot is not a member of the ${chat.type} chat`)
}
