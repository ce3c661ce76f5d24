import { slackCommands } from '../../../src/connect/slack-menu.ts'
import type { Database } from '../../../src/db/client.ts'
import { quickSlack } from '../slack.ts'
import { startProduct, type Wire } from './wire.ts'

/** The product on a workspace of our own. */
export async function slackWire(database: Database) {
  const fake = await quickSlack({ mode: 'socket', postBurst: 4, ackTimeout: 10_000 })
  const { botToken, appToken } = fake.options
  const app = await startProduct(database, {
    SLACK_BOT_TOKEN: botToken,
    SLACK_APP_TOKEN: appToken,
    SLACK_API_URL: fake.apiUrl,
    // Dialogs held side by side wait for their own conversations only.
    SLACK_RATE_PER_MIN: '3000',
  })
  const known = new Set(slackCommands().map(({ word }) => `/${word}`))
  const isPrivate = (place: string) => place.startsWith('D')
  const wire: Wire = {
    channel: 'slack',
    app,
    mention: '@nhacviec',
    async user(name) {
      const { id } = fake.addUser(name)
      return { id, address: fake.imOf(id) }
    },
    group: async (title, members) => fake.addChannel(title, { members }),
    async say(user, place, given, { repliesTo, file } = {}) {
      // A slash command takes no file: the word goes without the slash.
      const text = file ? given.replace(/^\//, '') : given
      if (text.startsWith('/')) {
        const [word = ''] = text.split(' ')
        // Slack itself refuses a slash command that the app has not registered.
        await fake.command(user, known.has(word) ? text : `/nhacviec ${text.slice(1)}`, place)
        return undefined
      }
      const options = { channel: place, files: file ? [file] : [] }
      return (await fake.say(user, text, repliesTo ? { ...options, thread: repliesTo.id } : options)).ts
    },
    lastSaid: (user, place) => fake.messages(place).findLast(({ from }) => from === user)?.ts ?? '',
    edit: (user, place, message, text) => fake.edit(user, message, text, place),
    press: (user, { id, place }, label) => fake.press(user, id, label, isPrivate(place) ? undefined : place),
    join: (user, code) => fake.command(user, `/lienket ${code}`),
    async fill(user, values) {
      const form = fake.form(user)
      if (!form) return false
      const { fields } = form
      const missing = Object.keys(values).filter((name) => !fields.some((field) => field.name === name))
      if (missing.length) throw new Error(`the form asks ${JSON.stringify(fields)}, not ${missing}`)
      await fake.submit(user, values)
      return true
    },
    received: (user, place) =>
      fake
        .messages(place)
        .filter(({ from, onlyFor }) => from === 'bot' && (onlyFor ?? user) === user)
        .map(({ ts: id, text, buttons, links, file }) => ({ id, place, text, buttons, links, file })),
    async fileOf({ place, id }) {
      const [file] = fake.world.find(place, id)?.files ?? []
      return file?.bytes ?? new Uint8Array()
    },
    violations: () => fake.violations(),
    async stop() {
      await app.stop()
      await fake.stop()
    },
  }
  return Object.assign(wire, { fake })
}
