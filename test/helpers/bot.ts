import pino from 'pino'
import { Temporal } from 'temporal-polyfill'
import { createReceiver } from '../../src/bot/turn.ts'
import type { Button, Card } from '../../src/chat/card.ts'
import type { Channel, Inbound, InboundFile } from '../../src/chat/channel.ts'
import { movableClock } from '../../src/clock.ts'
import { commands } from '../../src/commands/index.ts'
import { localeOf } from '../../src/db/accounts.ts'
import type { Database } from '../../src/db/client.ts'
import { buildNotice } from '../../src/delivery/build.ts'
import { createDispatcher } from '../../src/delivery/dispatch.ts'
import { UNLIMITED } from '../../src/delivery/pace.ts'
import type { Notice } from '../../src/domain/notice.ts'
import type { Role } from '../../src/domain/role.ts'
import { readWaitingPlans } from '../../src/jobs/read-plans.ts'
import { tick } from '../../src/jobs/tick.ts'
import { isLocale, texts } from '../../src/texts.ts'
import { textOf } from './card-text.ts'

const ZONE = 'Asia/Ho_Chi_Minh'
const STANDS_STILL = {
  zone: ZONE,
  now: () => START,
  today: () => START.toZonedDateTimeISO(ZONE).toPlainDate(),
}
/** Monday morning, in office hours. */
const START = Temporal.Instant.from('2026-11-23T08:30:00+07:00')

type Shown = { id: string; card: Card }

/** The whole bot on a real database with a clock set by hand; only the wire is missing. */
export async function startBot(database: Database) {
  const clock = movableClock(ZONE, STANDS_STILL)
  const shown = new Map<string, Shown[]>()
  let events = 0
  let messages = 0
  const channel: Channel = {
    name: 'playground',
    start: async () => undefined,
    stop: async () => undefined,
    async send(address, card, options) {
      const seen = shown.get(address) ?? []
      shown.set(address, seen)
      const id = options?.edits ?? `m${++messages}`
      const earlier = seen.findIndex((each) => each.id === id)
      if (earlier >= 0) seen.splice(earlier, 1)
      seen.push({ id, card })
      return { messageId: id }
    },
  }
  const log = pino({ level: process.env.LOG_LEVEL ?? 'silent' })
  const dispatcher = createDispatcher({
    ...{ database, log, leaseSeconds: 30 },
    channels: new Map([['playground', channel]]),
    limits: { playground: UNLIMITED, telegram: UNLIMITED, slack: UNLIMITED },
    now: () => clock.now(),
    async build(kind, ids, reader, db) {
      const locale = await localeOf(db, reader)
      const t = texts[isLocale(locale) ? locale : 'vi']
      return buildNotice(db, { kind, ids } as Notice, {
        ...{ t, today: clock.today(), zone: clock.zone },
        accountId: reader.accountId,
      })
    },
  })
  const receive = createReceiver({
    ...{ database, clock, commands, log },
    defaultLocale: 'vi',
    inviteLinks: (code) => [{ channel: 'playground', url: `https://bot.example/start/${code}` }],
    privateLinks: () => ['https://bot.example/'],
  })
  /** One event, as the wire would bring it; then everything that is due is sent. */
  async function happen(inbound: Pick<Inbound, 'sender' | 'address' | 'line'> & Partial<Inbound>) {
    const event: Inbound = {
      id: `e${++events}`,
      channel: 'playground',
      isPrivate: true,
      messageId: `p${events}`,
      at: clock.now(),
      ...inbound,
    }
    await receive(event)
    await dispatcher.drain()
    if ((await readWaitingPlans({ database, clock }, log)) > 0) await dispatcher.drain()
    return event
  }
  /** What cron would wake, at the moment the clock shows; then everything that is due is sent. */
  async function sweeps() {
    await tick({ database, clock, makesUp: true }, log)
    await dispatcher.drain()
  }
  return {
    clock,
    database,
    dispatcher,
    receive,
    happen,
    tick: sweeps,
    shown,
    person,
    newcomer: personOf,
  }

  /** A linked person with a role at an agency. */
  async function person(name: string, agency: string, role: Role = 'focal') {
    const user = name.toLowerCase().replaceAll(' ', '-')
    const { prisma } = database
    const at = new Date(clock.now().epochMilliseconds)
    const { id: agencyId } = await prisma.agency.findUniqueOrThrow({ where: { name: agency } })
    const from = new Date('2026-01-01T00:00:00Z')
    await prisma.person.create({
      data: {
        name,
        createdAt: at,
        consentedAt: at,
        accounts: { create: { channel: 'playground', platformUser: user, address: user, createdAt: at } },
        memberships: { create: { agencyId, role, from } },
      },
    })
    return personOf(user)
  }

  function personOf(user: string) {
    const hears = (address: string) => (shown.get(address) ?? []).at(-1)
    return {
      user,
      /** What this person last saw in the private chat, as text with the buttons in brackets. */
      get sees() {
        const last = hears(user)
        return last ? textOf(last.card) : ''
      },
      get card() {
        return hears(user)?.card
      },
      get count() {
        return shown.get(user)?.length ?? 0
      },
      async says(line: string, more: Partial<Inbound> = {}) {
        await happen({ sender: user, address: user, line, ...more })
        return this.sees
      },
      /** Presses the button of that label on the newest card, or on the card of that message. */
      async presses(label: string, more: Partial<Inbound> = {}) {
        const on = more.pressed ? shown.get(user)?.find(({ id }) => id === more.pressed) : hears(user)
        const button = buttonOf(on?.card, label)
        await happen({ sender: user, address: user, line: button, pressed: on?.id, ...more })
        return this.sees
      },
      async saysIn(group: string, line: string, more: Partial<Inbound> = {}) {
        await happen({ sender: user, address: group, line, isPrivate: false, isAddressed: true, ...more })
        const last = hears(group)
        return last ? textOf(last.card) : ''
      },
      async sends(file: { name: string; bytes: Uint8Array; mime?: string }, line = '') {
        const sent: InboundFile = {
          name: file.name,
          mime: file.mime ?? 'application/octet-stream',
          size: file.bytes.byteLength,
          read: async () => file.bytes,
        }
        await happen({ sender: user, address: user, line, file: sent })
        return this.sees
      },
      get last() {
        return hears(user)
      },
    }
  }
}

export type Bot = Awaited<ReturnType<typeof startBot>>

function buttonOf(card: Card | undefined, label: string): string {
  const all: Button[] = (card?.buttons ?? []).flat()
  const found = all.find((button) => button.label.includes(label))
  if (!found || !('line' in found)) {
    throw new Error(`no button "${label}" on: ${card ? textOf(card) : 'nothing'}`)
  }
  return found.line
}
