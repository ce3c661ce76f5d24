import { badRequest } from '../errors.ts'
import type { Params } from '../types.ts'
import type { World } from '../world.ts'

type MenuEntry = { command: string; description: string }

/** getMe, the menus of commands, and files. */
export function accountMethods(world: World) {
  const menus = new Map<string, MenuEntry[]>()
  const keyOf = ({ scope = { type: 'default' }, language_code = '' }: Params) =>
    `${Object.values(scope as object).join(' ')} ${language_code}`.trim()

  return {
    menus,
    methods: {
      getMe: () => world.bot,
      setMyCommands(params: Params): true {
        const commands = params.commands as MenuEntry[]
        if (commands.length > 100 || !commands.every(isEntry)) throw badRequest('BOT_COMMAND_INVALID')
        const { chat_id } = (params.scope ?? {}) as { chat_id?: number }
        if (chat_id !== undefined) world.room(chat_id)
        menus.set(keyOf(params), commands)
        return true
      },
      getMyCommands: (params: Params) => menus.get(keyOf(params)) ?? [],
      deleteMyCommands(params: Params): true {
        menus.delete(keyOf(params))
        return true
      },
      getChat: (params: Params) => world.room(params.chat_id).chat,
      sendChatAction: () => true,
      getFile(params: Params) {
        const id = String(params.file_id)
        const file = world.files.get(id)
        if (!file) throw badRequest('wrong file_id or the file is temporarily unavailable')
        if (file.size > 20 * 1024 * 1024) throw badRequest('file is too big')
        return { file_id: id, file_unique_id: `u${id}`, file_size: file.size, file_path: file.path }
      },
    },
  }
}

const isEntry = ({ command, description }: MenuEntry): boolean =>
  /^[a-z0-9_]{1,32}$/.test(command) && description.length >= 1 && description.length <= 256
