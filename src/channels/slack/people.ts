import { isPrivateChat } from './address.ts'
import { patientClient, type WebClient } from './clients.ts'
import { beforeSending, errorWord } from './failure.ts'
import type { SlackOptions } from './options.ts'
import { createRecent } from './recent.ts'
import { within } from './within.ts'

const KNOWN_CHATS = 20_000
/** Slack allows twenty pages a minute. */
const PAGE = 1000
const FIND_MS = 1000

/** Private chats of people with the bot, remembered so that Slack need not be asked each time. */
export function createPrivateChats(client: WebClient) {
  const chats = createRecent<string>(KNOWN_CHATS)
  return {
    /** `D…` is known to be the private chat of `user`. */
    learn(user: string, channel: string): void {
      if (isPrivateChat(channel)) chats.set(user, channel)
    },
    /** Without asking Slack: a person not met yet is addressed by their own id. */
    known: (user: string): string => chats.get(user) ?? user,
    /** @throws DeliveryError */
    async open(user: string): Promise<string> {
      const known = chats.get(user)
      if (known) return known
      try {
        const { channel } = await client.conversations.open({ users: user })
        if (!channel?.id) throw new Error('conversations.open named no channel')
        chats.set(user, channel.id)
        return channel.id
      } catch (error) {
        throw beforeSending(error)
      }
    },
    /** Where to answer a person privately, found as well as a person who waits allows. */
    async find(user: string): Promise<string> {
      const opened = await within(FIND_MS, this.open(user)).catch(() => undefined)
      return opened ?? user
    },
  }
}

export type PrivateChats = ReturnType<typeof createPrivateChats>

export type SlackReach = Pick<SlackOptions, 'botToken' | 'apiUrl' | 'log'>

/** Those of `userIds` whose account is deactivated or gone. Posts to them succeed, so they have to be looked for. */
export async function findDeactivated(reach: SlackReach, userIds: string[]): Promise<string[]> {
  const client = patientClient(reach)
  const sought = new Set(userIds)
  const gone: string[] = []
  for await (const page of client.paginate('users.list', { limit: PAGE })) {
    for (const { id, deleted } of (page as { members?: { id: string; deleted?: boolean }[] }).members ?? []) {
      if (sought.delete(id) && deleted) gone.push(id)
    }
    if (sought.size === 0) break
  }
  for (const user of sought) if (await isGone(client, user)) gone.push(user)
  return gone
}

async function isGone(client: WebClient, user: string): Promise<boolean> {
  try {
    const found = await client.users.info({ user })
    return found.user?.deleted === true
  } catch (error) {
    if (errorWord(error) === 'user_not_found') return true
    throw error
  }
}
