import type { Queue } from '../queue.ts'
import type { Chat, Standing } from '../types.ts'
import { isVisible } from '../visibility.ts'
import type { World } from '../world.ts'

export type NewGroup = {
  title: string
  members: number[]
  type?: 'group' | 'supergroup'
  isForum?: boolean
  /** Not given: the bot is an ordinary member from the start, without an event. */
  bot?: Standing
}

/** What happens to chats: people block the bot, groups take it in, put it out and move. */
export function groupActs(world: World, queue: Queue) {
  const seconds = () => Math.floor(world.now() / 1000)

  function change(chat: number, by: number, standing: Standing): number | undefined {
    const room = world.room(chat)
    const member = (status: Standing) => ({
      user: world.bot,
      status: status === 'stranger' ? 'left' : status,
    })
    const event = {
      chat: room.chat,
      from: world.user(by),
      date: seconds(),
      old_chat_member: member(room.bot),
      new_chat_member: member(standing),
    }
    room.bot = standing
    return queue.push('my_chat_member', event, chat)
  }

  return {
    addGroup({ title, members, type = 'supergroup', isForum, bot = 'member' }: NewGroup): number {
      const chat: Chat = {
        id: world.nextGroup(type),
        type,
        title,
        ...(isForum && { is_forum: true as const }),
      }
      return world.addRoom(chat, members, bot).chat.id
    },
    block: (user: number) => change(user, user, 'kicked'),
    unblock: (user: number) => change(user, user, 'member'),
    deactivate: (user: number): void => {
      world.room(user).isDeactivated = true
    },
    addBot: (chat: number, by: number, standing: 'member' | 'administrator' = 'member') =>
      change(chat, by, standing),
    removeBot: (chat: number, by: number) => change(chat, by, 'kicked'),
    deleteGroup: (chat: number): void => {
      world.room(chat).isDeleted = true
    },
    openTopic(chat: number, by: number, name: string): number {
      const room = world.room(chat)
      const message = world.post(room, { from: world.user(by), forum_topic_created: { name, icon_color: 1 } })
      queue.push('message', message, chat)
      return message.message_id
    },
    closeTopic: (chat: number, thread: number): void => void world.room(chat).closedTopics.add(thread),
    deleteTopic: (chat: number, thread: number): void => void world.room(chat).messages.delete(thread),
    /** A group becomes a supergroup with a new id. `tells`: which of the two service messages the bot gets. */
    migrate(chat: number, by: number, tells: ('old' | 'new')[] = ['old', 'new']): number {
      const room = world.room(chat)
      const moved = {
        id: world.nextGroup('supergroup'),
        type: 'supergroup' as const,
        title: room.chat.title ?? '',
      }
      const next = world.addRoom(moved, [...room.members], room.bot)
      next.botHasWritten = room.botHasWritten
      const from = world.user(by)
      const leaving = world.post(room, { from, migrate_to_chat_id: moved.id })
      const arriving = world.post(next, { from, migrate_from_chat_id: chat })
      if (tells.includes('old') && isVisible(leaving, room, world)) queue.push('message', leaving, chat)
      if (tells.includes('new') && isVisible(arriving, next, world)) queue.push('message', arriving, moved.id)
      room.movedTo = moved.id
      return moved.id
    },
    setPrivacy: (isOn: boolean): void => {
      world.bot.can_read_all_group_messages = !isOn
    },
    setJoinGroups: (isOn: boolean): void => {
      world.bot.can_join_groups = isOn
    },
  }
}
