import { z } from 'zod'
import { command, speaker } from '../chat/command.ts'
import { activationOf } from '../db/board.ts'
import { mayRun } from '../domain/role.ts'
import { board as boardCard } from '../views/board.ts'

/** `/kichhoat`: which agencies are not invited, invited, linked or unreachable. */
export const board = command({
  name: 'board',
  access: 'admin',
  args: z.object({}),
  async run(_, turn) {
    const rows = await activationOf(turn.tx, mayRun(speaker(turn).memberships), turn.today)
    return [boardCard(turn.t, rows)]
  },
})
