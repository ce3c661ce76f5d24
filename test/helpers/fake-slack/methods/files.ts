import { Refusal } from '../refusal.ts'
import { BOT, type World } from '../world.ts'
import { type Args, type Method, word } from './types.ts'

export const files: Record<string, Method> = {
  'files.getUploadURLExternal': {
    tier: 4,
    scope: 'files:write',
    run(args, { world, origin }) {
      const length = Number(args.length)
      if (!word(args, 'filename')) throw new Refusal('missing_filename')
      if (!(length > 0)) throw new Refusal('invalid_arguments', ['[ERROR] length must be more than 0'])
      const id = world.newId('F')
      const bytes = new Uint8Array()
      world.files.set(id, { id, name: word(args, 'filename'), mime: '', bytes, user: BOT.userId })
      return { file_id: id, upload_url: `${origin()}/upload/${id}` }
    },
  },
  'files.completeUploadExternal': {
    tier: 4,
    scope: 'files:write',
    run(args, { world }) {
      const given = (args.files as { id: string }[]).map(({ id }) => world.files.get(id))
      const found = given.filter((file) => file !== undefined)
      if (found.length !== given.length || found.some(({ bytes }) => bytes.length === 0)) {
        throw new Refusal('file_not_found')
      }
      const conversation = word(args, 'channel_id')
      if (conversation) share(world, conversation, args, found)
      return { files: found.map(({ id, name }) => ({ id, title: name })) }
    },
  },
}

function share(world: World, id: string, args: Args, found: Parameters<World['files']['set']>[1][]): void {
  const conversation = world.conversations.get(id)
  if (!conversation?.members.has(BOT.userId)) throw new Refusal('channel_not_found')
  if (conversation.isArchived) throw new Refusal('is_archived')
  conversation.messages.push({
    ts: world.newTs(),
    user: BOT.userId,
    text: word(args, 'initial_comment'),
    blocks: [],
    thread: word(args, 'thread_ts') || undefined,
    files: found,
    isEdited: false,
  })
}
