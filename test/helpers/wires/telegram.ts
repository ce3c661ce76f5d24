import type { Database } from '../../../src/db/client.ts'
import { startFakeTelegram } from '../fake-telegram/index.ts'
import { type Seen, startProduct, type Wire } from './wire.ts'

const BOT = '@nhacviec_test_bot'

/** The product on a Bot API server of our own. */
export async function telegramWire(database: Database) {
  const fake = await startFakeTelegram()
  const app = await startProduct(database, { TELEGRAM_BOT_TOKEN: fake.token, TELEGRAM_API_ROOT: fake.url })
  await fake.untilPolled()
  const numberOf = ({ id }: Seen) => Number(id)
  const wire: Wire = {
    channel: 'telegram',
    app,
    mention: BOT,
    async user(name) {
      const id = String(fake.addUser(name, { hasStarted: true }))
      return { id, address: id }
    },
    group: async (title, members) => String(fake.addGroup({ title, members: members.map(Number) })),
    async say(user, place, given, { repliesTo, file } = {}) {
      // With privacy mode on, a group's commands surely reach the bot they name; the menu writes them so.
      const text = Number(place) < 0 ? given.replace(/^\/\w+/, `$&${BOT}`) : given
      const replyTo = repliesTo ? { replyTo: numberOf(repliesTo) } : {}
      if (!file) return String(fake.say(Number(user), Number(place), text, replyTo).message)
      const { name, mime, bytes } = file
      const base64 = Buffer.from(bytes).toString('base64')
      const kind = mime.startsWith('image/') ? 'photo' : 'document'
      const sent = { name, mime, base64, kind, caption: text, ...replyTo } as const
      return String(fake.sendFile(Number(user), Number(place), sent).message)
    },
    lastSaid: (_, place) => String(fake.messages(Number(place)).findLast(({ isBot }) => !isBot)?.id),
    edit: async (user, place, message, text) => fake.edit(Number(user), Number(place), Number(message), text),
    press: async (user, message, label) =>
      fake.press(Number(user), Number(message.place), numberOf(message), label),
    join: async (user, code) => fake.start(Number(user), code),
    fill: async () => false,
    received: (_, place) =>
      fake.fromBot(Number(place)).map(({ id, text, buttons, links, file }) => ({
        ...{ id: String(id), place, text, links },
        buttons: buttons.flat(),
        file: file?.name,
      })),
    fileOf: async ({ place, id }) => fake.fileBytes(Number(place), Number(id)),
    violations: () => fake.violations(),
    async stop() {
      await app.stop()
      await fake.stop()
    },
  }
  return Object.assign(wire, { fake })
}
