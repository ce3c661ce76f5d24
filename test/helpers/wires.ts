import { setTimeout as pause } from 'node:timers/promises'
import pino from 'pino'
import { type App, startApp } from '../../src/app.ts'
import { type Config, readConfig } from '../../src/config.ts'
import type { Database } from '../../src/db/client.ts'
import type { Role } from '../../src/domain/role.ts'
import { startFakeTelegram } from './fake-telegram/index.ts'
import { quickSlack } from './slack.ts'

/** What a person sees of a message. */
export type Seen = { text: string; buttons: string[]; file?: string | undefined }

/** One platform with the whole product connected to it. */
export type Wire = {
  app: App
  /** A user of the platform, not linked yet: id and private address. */
  user(name: string): Promise<{ id: string; address: string }>
  say(user: string, text: string): Promise<unknown>
  press(user: string, label: string): Promise<unknown>
  received(user: string): Promise<Seen[]>
  /** Calls that broke a documented limit. */
  violations(): unknown[]
  stop(): Promise<void>
}

const log = pino({ level: process.env.LOG_LEVEL ?? 'silent' })

async function start(database: Database, variables: Record<string, string>): Promise<App> {
  const config: Config = readConfig({ PORT: '0', LOG_LEVEL: 'silent', ...variables })
  return startApp(config, { database, embedded: false, close: async () => undefined }, log)
}

async function telegramWire(database: Database): Promise<Wire> {
  const fake = await startFakeTelegram()
  const app = await start(database, { TELEGRAM_BOT_TOKEN: fake.token, TELEGRAM_API_ROOT: fake.url })
  await fake.untilPolled()
  const from = (user: string) => fake.fromBot(Number(user))
  return {
    app,
    async user(name) {
      const id = fake.addUser(name)
      return { id: String(id), address: String(id) }
    },
    say: async (user, text) => fake.say(Number(user), Number(user), text),
    async press(user, label) {
      const message = from(user).findLast(({ buttons }) =>
        buttons.flat().some((each) => each.includes(label)),
      )
      const button = message?.buttons.flat().find((each) => each.includes(label))
      return fake.press(Number(user), Number(user), message?.id ?? 0, button ?? label)
    },
    received: async (user) =>
      from(user).map(({ text, buttons, file }) => ({ text, buttons: buttons.flat(), file: file?.name })),
    violations: () => fake.violations(),
    async stop() {
      await app.stop()
      await fake.stop()
    },
  }
}

async function slackWire(database: Database): Promise<Wire> {
  const fake = await quickSlack({ mode: 'socket' })
  const { botToken, appToken } = fake.options
  const app = await start(database, {
    SLACK_BOT_TOKEN: botToken,
    SLACK_APP_TOKEN: appToken,
    SLACK_API_URL: fake.apiUrl,
  })
  return {
    app,
    async user(name) {
      const { id } = fake.addUser(name)
      return { id, address: fake.imOf(id) }
    },
    say: (user, text) => fake.say(user, text),
    press: async (user, label) => {
      const message = fake
        .received(user)
        .findLast(({ buttons }) => buttons.some((each) => each.includes(label)))
      const button = message?.buttons.find((each) => each.includes(label))
      return fake.press(user, message?.ts ?? '', button ?? label)
    },
    received: async (user) => fake.received(user).map(({ text, buttons, file }) => ({ text, buttons, file })),
    violations: () => fake.violations(),
    async stop() {
      await app.stop()
      await fake.stop()
    },
  }
}

export const WIRES = { telegram: telegramWire, slack: slackWire }

const PATIENCE_MS = 15_000

/** A person at a platform: what is said, and what is seen once it has come. */
export async function personAt(wire: Wire, name: string) {
  const { id, address } = await wire.user(name)
  const text = async () =>
    (await wire.received(id)).map((seen) => [seen.text, ...seen.buttons].join('\n')).join('\n---\n')
  return {
    id,
    address,
    says: (line: string) => wire.say(id, line),
    async presses(label: string) {
      const seen = await wire.received(id)
      if (!seen.some(({ buttons }) => buttons.some((each) => each.includes(label)))) {
        throw new Error(`no button "${label}" in:\n${await text()}`)
      }
      await wire.press(id, label)
    },
    /** Resolves when these words have been seen; fails with everything seen instead. */
    async sees(words: string): Promise<string> {
      const until = performance.now() + PATIENCE_MS
      while (performance.now() < until) {
        const seen = await text()
        if (seen.includes(words)) return seen
        await pause(20)
      }
      throw new Error(`"${words}" was not seen in:\n${await text()}`)
    },
  }
}

/** A linked person with a role at an agency. */
export async function linkedAt(
  wire: Wire,
  database: Database,
  channel: string,
  given: { name: string; agency: string; role?: Role },
) {
  const person = await personAt(wire, given.name)
  const { id: agencyId } = await database.prisma.agency.findUniqueOrThrow({ where: { name: given.agency } })
  const createdAt = new Date()
  await database.prisma.person.create({
    data: {
      name: given.name,
      createdAt,
      consentedAt: createdAt,
      accounts: { create: { channel, platformUser: person.id, address: person.address, createdAt } },
      memberships: { create: { agencyId, role: given.role ?? 'focal', from: new Date('2020-01-01') } },
    },
  })
  return person
}
