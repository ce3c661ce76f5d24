import { Refusal } from '../refusal.ts'
import { BOT } from '../world.ts'
import { type Method, word } from './types.ts'

export const conversations: Record<string, Method> = {
  'conversations.open': {
    tier: 3,
    scope: 'im:write',
    run(args, { world }) {
      const user = world.users.get(word(args, 'users'))
      if (!user) throw new Refusal('user_not_found')
      if (user.deleted) throw new Refusal('user_disabled')
      if (user.isBot) throw new Refusal('cannot_dm_bot')
      return { channel: { id: world.imOf(user.id).id } }
    },
  },
  'conversations.join': {
    tier: 3,
    scope: 'channels:join',
    run(args, { world }) {
      const conversation = world.conversations.get(word(args, 'channel'))
      if (!conversation || conversation.kind === 'im') throw new Refusal('channel_not_found')
      if (conversation.isArchived) throw new Refusal('is_archived')
      if (conversation.kind === 'private') throw new Refusal('method_not_supported_for_channel_type')
      conversation.members.add(BOT.userId)
      return { channel: { id: conversation.id } }
    },
  },
}
