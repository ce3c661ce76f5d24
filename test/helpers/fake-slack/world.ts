/** What a workspace holds. Everything is plain data, so that a test may look at it and change it. */
export type User = {
  id: string
  name: string
  email?: string | undefined
  deleted: boolean
  isBot: boolean
}

export type StoredFile = { id: string; name: string; mime: string; bytes: Uint8Array; user: string }

export type Message = {
  ts: string
  user: string
  text: string
  blocks: Block[]
  thread?: string | undefined
  files: StoredFile[]
  isEdited: boolean
  /** Ephemeral: only this user sees it. */
  onlyFor?: string | undefined
}

// biome-ignore lint/suspicious/noExplicitAny: what a bot sends may be anything
export type Block = Record<string, any>

export type Conversation = {
  id: string
  kind: 'im' | 'channel' | 'private'
  /** The other side of an `im` with the bot. */
  user?: string | undefined
  name: string
  members: Set<string>
  isArchived: boolean
  messages: Message[]
}

export type OpenView = { id: string; user: string; view: Block; errors: Record<string, string> }

export const BOT = { userId: 'U0BOT', botId: 'B0BOT', appId: 'A0NHACVIEC', team: 'T0HUE', name: 'nhacviec' }

export function createWorld(now: () => number) {
  const users = new Map<string, User>()
  const conversations = new Map<string, Conversation>()
  const files = new Map<string, StoredFile>()
  const views: OpenView[] = []
  const homes = new Map<string, Block>()
  let serial = 0

  const newId = (prefix: string): string => {
    serial += 1
    return `${prefix}${serial.toString(36).toUpperCase().padStart(8, '0')}`
  }
  /** Seconds and a count, unique and rising, as Slack's. */
  const newTs = (): string => {
    serial += 1
    return `${Math.floor(now() / 1000)}.${String(serial).padStart(6, '0')}`
  }
  const add = (conversation: Omit<Conversation, 'messages' | 'isArchived'>): Conversation => {
    const made = { ...conversation, isArchived: false, messages: [] }
    conversations.set(made.id, made)
    return made
  }

  users.set(BOT.userId, { id: BOT.userId, name: BOT.name, deleted: false, isBot: true })
  return {
    users,
    conversations,
    files,
    views,
    homes,
    newId,
    newTs,
    addUser(name: string, about: { id?: string; email?: string } = {}): User {
      const id = about.id ?? newId('U')
      const user = { id, name, email: about.email, deleted: false, isBot: false }
      users.set(id, user)
      return user
    },
    addChannel(
      name: string,
      about: { id?: string; isPrivate?: boolean; members?: string[] } = {},
    ): Conversation {
      const id = about.id ?? newId('C')
      return add({
        id,
        kind: about.isPrivate ? 'private' : 'channel',
        name,
        members: new Set([BOT.userId, ...(about.members ?? [])]),
      })
    },
    /** The private chat of a user with the bot, made when it is first needed. */
    imOf(user: string): Conversation {
      const known = [...conversations.values()].find((one) => one.kind === 'im' && one.user === user)
      const members = new Set([user, BOT.userId])
      return known ?? add({ id: newId('D'), kind: 'im', user, name: 'directmessage', members })
    },
    /** A private chat of two people, of which the bot knows nothing. */
    addStrangeIm: (one: string, other: string): Conversation =>
      add({ id: newId('D'), kind: 'im', name: 'directmessage', members: new Set([one, other]) }),
    find(conversation: string, ts: string): Message | undefined {
      return conversations.get(conversation)?.messages.find((message) => message.ts === ts)
    },
  }
}

export type World = ReturnType<typeof createWorld>
