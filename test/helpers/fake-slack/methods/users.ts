import { Refusal } from '../refusal.ts'
import { BOT, type User } from '../world.ts'
import { type Method, word } from './types.ts'

export const users: Record<string, Method> = {
  'users.info': {
    tier: 4,
    scope: 'users:read',
    run(args, { world }) {
      const user = world.users.get(word(args, 'user'))
      if (!user) throw new Refusal('user_not_found')
      return { user: shown(user) }
    },
  },
  'users.list': {
    tier: 2,
    scope: 'users:read',
    run(args, { world }) {
      const all = [...world.users.values()]
      const from = Number(args.cursor ?? 0)
      const limit = Number(args.limit ?? all.length)
      const next = from + limit < all.length ? String(from + limit) : ''
      return {
        members: all.slice(from, from + limit).map(shown),
        response_metadata: { next_cursor: next },
      }
    },
  },
  'users.lookupByEmail': {
    tier: 3,
    scope: 'users:read.email',
    run(args, { world }) {
      const user = [...world.users.values()].find(({ email }) => email === word(args, 'email'))
      if (!user || user.deleted) throw new Refusal('users_not_found')
      return { user: shown(user) }
    },
  },
  'bots.info': {
    tier: 3,
    scope: 'users:read',
    run: () => ({ bot: { id: BOT.botId, app_id: BOT.appId, user_id: BOT.userId, name: BOT.name } }),
  },
}

const shown = ({ id, name, deleted, isBot, email }: User) => ({
  id,
  name,
  deleted,
  is_bot: isBot,
  profile: { email },
})
