import type { Api } from 'grammy'
import type { BotCommand, BotCommandScope } from 'grammy/types'
import { LIMITS } from './limits.ts'
import type { Log, MenuCommand } from './options.ts'
import { clean, shorten } from './words.ts'

type Audience = MenuCommand['audience']

/** Who sees which commands: a group only those that make sense there, an admin all. */
const SEEN: Record<'private' | 'group' | 'admin', Audience[]> = {
  private: ['everyone', 'group'],
  group: ['group'],
  admin: ['everyone', 'group', 'admin'],
}

/** The menus that open on "/". Vietnamese unless a person's Telegram speaks English. */
export function createMenus(api: Api, commands: MenuCommand[], log: Log) {
  async function set(scope: BotCommandScope, seen: Audience[]): Promise<void> {
    const chosen = commands.filter(({ audience }) => seen.includes(audience))
    await api.setMyCommands(drawn(chosen, 'vi'), { scope })
    await api.setMyCommands(drawn(chosen, 'en'), { scope, language_code: 'en' })
  }

  async function forget(scope: BotCommandScope): Promise<void> {
    await api.deleteMyCommands({ scope })
    await api.deleteMyCommands({ scope, language_code: 'en' })
  }

  /** A menu is a convenience: without it every command still works. */
  const quietly = (setting: Promise<void>): Promise<void> =>
    setting.catch((err: unknown) => log.warn({ err }, 'telegram: a menu of commands was not set'))

  return {
    everywhere: () =>
      quietly(
        set({ type: 'all_private_chats' }, SEEN.private).then(() =>
          set({ type: 'all_group_chats' }, SEEN.group),
        ),
      ),
    /** Without a menu of its own a private chat shows the one for all, as that stands in this release. */
    inChat: (chat: number, kind: 'private' | 'admin') => {
      const scope = { type: 'chat', chat_id: chat } as const
      return quietly(kind === 'admin' ? set(scope, SEEN.admin) : forget(scope))
    },
  }
}

function drawn(commands: MenuCommand[], language: 'vi' | 'en'): BotCommand[] {
  return commands
    .filter(({ word }) => LIMITS.commandWord.test(word))
    .slice(0, LIMITS.commands)
    .map(({ word, descriptions }) => ({
      command: word,
      description: shorten(clean(descriptions[language]), LIMITS.commandDescriptionChars) || word,
    }))
}
