import { isTooLong, messageProblems } from '../check-blocks.ts'
import { Refusal } from '../refusal.ts'
import { type Block, BOT, type Conversation, type Message, type World } from '../world.ts'
import { type Args, type Method, word } from './types.ts'

const LONGEST_TEXT = 40_000

export const chat: Record<string, Method> = {
  'chat.postMessage': {
    tier: 'post',
    scope: 'chat:write',
    run(args, { world }) {
      const conversation = postable(world, word(args, 'channel'))
      const thread = threadOf(args, conversation)
      const message: Message = {
        ...content(args, world),
        user: BOT.userId,
        thread,
        files: [],
        isEdited: false,
      }
      conversation.messages.push(message)
      return { channel: conversation.id, ts: message.ts, message: seenByBot(message) }
    },
  },
  'chat.postEphemeral': {
    tier: 4,
    scope: 'chat:write',
    run(args, { world }) {
      const conversation = postable(world, word(args, 'channel'))
      const user = word(args, 'user')
      if (!conversation.members.has(user)) throw new Refusal('user_not_in_channel')
      const thread = threadOf(args, conversation)
      const said = content(args, world)
      conversation.messages.push({
        ...said,
        user: BOT.userId,
        thread,
        files: [],
        isEdited: false,
        onlyFor: user,
      })
      return { message_ts: said.ts }
    },
  },
  'chat.update': {
    tier: 3,
    scope: 'chat:write',
    run(args, { world }) {
      const conversation = postable(world, word(args, 'channel'))
      const message = conversation.messages.find(({ ts }) => ts === args.ts)
      if (!message || message.onlyFor) throw new Refusal('message_not_found')
      if (message.user !== BOT.userId) throw new Refusal('cant_update_message')
      const { text, blocks } = content(args, world)
      Object.assign(message, { text, blocks, isEdited: true })
      return { channel: conversation.id, ts: message.ts, text }
    },
  },
}

/** The conversation a bot may post in: also that of a deactivated person, as on Slack. */
function postable(world: World, id: string): Conversation {
  const conversation =
    world.users.has(id) && !world.users.get(id)?.isBot ? world.imOf(id) : world.conversations.get(id)
  if (!conversation) throw new Refusal('channel_not_found')
  if (conversation.isArchived) throw new Refusal('is_archived')
  if (conversation.members.has(BOT.userId)) return conversation
  throw new Refusal(conversation.kind === 'channel' ? 'not_in_channel' : 'channel_not_found')
}

function threadOf(args: Args, conversation: Conversation): string | undefined {
  const thread = word(args, 'thread_ts')
  if (!thread) return undefined
  if (!conversation.messages.some(({ ts }) => ts === thread)) throw new Refusal('thread_not_found')
  return thread
}

function content(args: Args, world: World): { ts: string; text: string; blocks: Block[] } {
  const text = word(args, 'text')
  const blocks = (args.blocks ?? []) as Block[]
  if (args.blocks !== undefined) {
    const problems = messageProblems(blocks)
    if (problems.length) throw new Refusal('invalid_blocks', problems)
    if (isTooLong(blocks)) throw new Refusal('msg_blocks_too_long')
  }
  if (!text && blocks.length === 0) throw new Refusal('no_text')
  if (text.length > LONGEST_TEXT) throw new Refusal('msg_too_long')
  return { ts: world.newTs(), text, blocks }
}

export const seenByBot = (message: Message) => ({
  type: 'message',
  user: message.user,
  ts: message.ts,
  text: message.text,
  ...(message.blocks.length && { blocks: message.blocks }),
  ...(message.thread && { thread_ts: message.thread }),
  ...(message.user === BOT.userId && { bot_id: BOT.botId }),
})
