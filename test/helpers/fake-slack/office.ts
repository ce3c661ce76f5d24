import type { Stage } from './acts.ts'
import { viewText } from './sight.ts'
import type { Attempt } from './transport.ts'
import { type Block, BOT, type Conversation } from './world.ts'

/** What happens to people and channels; the bot is told where Slack would tell it. */
export function createHappenings({ world, delivery, payloads }: Stage) {
  const tell = (inner: Block): Promise<Attempt> =>
    delivery.tell(payloads.event({ ...inner, event_ts: world.newTs() }))
  const find = (id: string): Conversation => {
    const conversation = world.conversations.get(id)
    if (!conversation) throw new Error(`no conversation ${id}`)
    return conversation
  }
  const prefix = (id: string) => (find(id).kind === 'private' ? 'group' : 'channel')

  return {
    openHome: (user: string): Promise<Attempt> =>
      tell({ type: 'app_home_opened', user, channel: world.imOf(user).id, tab: 'home' }),
    /** What this person's App Home shows. */
    home: (user: string): string => viewText(world.homes.get(user)),
    invite(channel: string): Promise<Attempt> {
      find(channel).members.add(BOT.userId)
      return tell({
        type: 'member_joined_channel',
        user: BOT.userId,
        channel,
        channel_type: 'C',
        team: BOT.team,
      })
    },
    kick(channel: string): Promise<Attempt> {
      find(channel).members.delete(BOT.userId)
      return tell({ type: `${prefix(channel)}_left`, channel, actor_id: 'U0ADMIN' })
    },
    archive(channel: string): Promise<Attempt> {
      find(channel).isArchived = true
      return tell({ type: `${prefix(channel)}_archive`, channel, user: 'U0ADMIN' })
    },
    unarchive(channel: string): Promise<Attempt> {
      find(channel).isArchived = false
      return tell({ type: `${prefix(channel)}_unarchive`, channel, user: 'U0ADMIN' })
    },
    /** The account ends; posts to it still succeed. Quietly: without the event, as when the bot was not running. */
    async deactivate(id: string, { quietly = false } = {}): Promise<Attempt | undefined> {
      const user = world.users.get(id)
      if (!user) throw new Error(`no user ${id}`)
      user.deleted = true
      return quietly ? undefined : tell({ type: 'user_change', user: { id, name: user.name, deleted: true } })
    },
    changeProfile: (id: string): Promise<Attempt> =>
      tell({ type: 'user_change', user: { id, name: world.users.get(id)?.name, deleted: false } }),
    event: tell,
  }
}
