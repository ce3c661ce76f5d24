import type { MessageEntity } from 'grammy/types'

export type BotName = { id: number; username: string }

const COMMAND = /^\/([a-z0-9_]+)@(\w+)/i

/**
 * What a person wrote without the bot's name: `/viec@nhacviec_bot H19` → `/viec H19`, `@nhacviec_bot việc` → `việc`.
 * `isCalled`: a command for this bot or for any, or a mention.
 */
export function readLine(
  written: string,
  entities: MessageEntity[],
  bot: BotName,
): { line: string; isCalled: boolean } {
  const command = COMMAND.exec(written)
  if (command) {
    const isOurs = command[2]?.toLowerCase() === bot.username.toLowerCase()
    return isOurs
      ? { line: `/${command[1]}${written.slice(command[0].length)}`.trim(), isCalled: true }
      : { line: written.trim(), isCalled: false }
  }
  const mentions = entities.filter((entity) => isMention(entity, written, bot))
  const line = mentions.sort((one, other) => other.offset - one.offset).reduce(cutOut, written)
  return { line: line.trim(), isCalled: mentions.length > 0 || written.startsWith('/') }
}

function isMention(entity: MessageEntity, written: string, bot: BotName): boolean {
  if (entity.type === 'text_mention') return entity.user.id === bot.id
  const mentioned = written.slice(entity.offset, entity.offset + entity.length).toLowerCase()
  return entity.type === 'mention' && mentioned === `@${bot.username.toLowerCase()}`
}

function cutOut(written: string, { offset, length }: MessageEntity): string {
  const before = written.slice(0, offset)
  const after = written.slice(offset + length)
  return before.trim() === '' ? after.replace(/^[\s,:;]+/, '') : before.replace(/[ \t]+$/, '') + after
}
