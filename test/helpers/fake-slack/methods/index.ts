import { BOT } from '../world.ts'
import { chat } from './chat.ts'
import { conversations } from './conversations.ts'
import { files } from './files.ts'
import type { Method } from './types.ts'
import { users } from './users.ts'
import { views } from './views.ts'

export const methods: Record<string, Method> = {
  'auth.test': {
    tier: 'none',
    run: () => ({ user_id: BOT.userId, bot_id: BOT.botId, user: BOT.name, team: 'Huế', team_id: BOT.team }),
  },
  'apps.connections.open': {
    tier: 'none',
    scope: 'connections:write',
    token: 'app',
    run: (_, { socketUrl }) => ({ url: socketUrl() }),
  },
  ...chat,
  ...conversations,
  ...files,
  ...users,
  ...views,
}
