import { messageProblems } from './check-blocks.ts'
import { type Block, BOT, type World } from './world.ts'

const USES = 5
const LIFE_MS = 30 * 60_000

type Door = { conversation: string; user: string; message: string | undefined; left: number; until: number }

/** Response URLs: five uses within half an hour, also where the bot is no member. */
export function createResponseUrls(world: World, origin: () => string, now: () => number) {
  const doors = new Map<string, Door>()
  return {
    make(conversation: string, user: string, message?: string): string {
      const id = world.newId('R')
      doors.set(id, { conversation, user, message, left: USES, until: now() + LIFE_MS })
      return `${origin()}/response/${id}`
    },
    /** The HTTP status and what Slack says. */
    answer(id: string, body: Block): { status: number; text: string } {
      const door = doors.get(id)
      if (!door) return { status: 404, text: 'invalid_url' }
      if (door.until < now() || door.left === 0)
        return { status: 404, text: door.left ? 'expired_url' : 'used_url' }
      door.left -= 1
      if (body.blocks && messageProblems(body.blocks).length) return { status: 400, text: 'invalid_blocks' }
      put(world, door, body)
      return { status: 200, text: 'ok' }
    },
  }
}

export type ResponseUrls = ReturnType<typeof createResponseUrls>

function put(world: World, { conversation, user, message }: Door, body: Block): void {
  const said = { text: body.text ?? '', blocks: body.blocks ?? [] }
  const replaced = body.replace_original && message ? world.find(conversation, message) : undefined
  if (replaced) {
    Object.assign(replaced, said, { isEdited: true })
    return
  }
  world.conversations.get(conversation)?.messages.push({
    ...said,
    ts: world.newTs(),
    user: BOT.userId,
    thread: body.thread_ts,
    files: [],
    isEdited: false,
    onlyFor: body.response_type === 'in_channel' ? undefined : user,
  })
}
