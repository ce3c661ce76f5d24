import type { Temporal } from 'temporal-polyfill'
import type { ChannelName, Inbound } from '../chat/channel.ts'
import type { Command, Me, Turn } from '../chat/command.ts'
import type { Clock } from '../clock.ts'
import { tell } from '../commands/shared/tell.ts'
import { addAudit } from '../db/audit.ts'
import type { Database, Db } from '../db/client.ts'
import { isTransientDatabaseError } from '../db/failure.ts'
import { keepDraft, markSeen } from '../db/inbox.ts'
import { membershipsOn } from '../db/people.ts'
import { readCalendar } from '../db/registry.ts'
import { accountOf } from '../db/speaker.ts'
import type { Log } from '../log.ts'
import { isLocale, type Locale, texts } from '../texts.ts'
import { say } from '../views/say.ts'
import { changeAddress } from './address.ts'
import { answerTo } from './answer.ts'
import { explainFailure } from './failure.ts'
import { fetchFile } from './file.ts'
import { pressedLine } from './press.ts'
import { queueReplies } from './replies.ts'
import { withWorkEmail } from './work-email.ts'

export type TurnDeps = {
  database: Database
  clock: Clock
  commands: ReadonlyMap<string, Command>
  defaultLocale: Locale
  log: Log
  inviteLinks: Turn['inviteLinks']
  privateLinks: Turn['privateLinks']
  /** Asks a channel's platform for a user's work e-mail; none where the platform knows of no such thing. */
  workEmail?(channel: ChannelName): ((sender: string) => Promise<string | undefined>) | undefined
}

/** What one inbound leads to, start to finish, inside its transaction. */
export type Exchange = Turn & { deps: TurnDeps; draft: string | undefined }

const TRANSACTION = { maxWait: 5_000, timeout: 20_000 }

/**
 * Handles an inbound event in one transaction: the "seen" mark, the effect, the answers as deliveries. Resolves after
 * commit. Rejects only when trying again may help; a fault of ours is answered with a sentence instead.
 */
export function createReceiver(deps: TurnDeps): (inbound: Inbound) => Promise<void> {
  return async (inbound) => {
    try {
      const known = await withWorkEmail(deps, { ...inbound, line: storable(inbound.line) })
      const fetched = await fetchFile(deps.database.prisma, known)
      await deps.database.prisma.$transaction((tx) => handle(tx, fetched, deps), TRANSACTION)
    } catch (err) {
      if (isTransientDatabaseError(err)) throw err
      deps.log.error({ err, channel: inbound.channel, event: inbound.id }, 'a turn failed')
      await explainFailure(deps, inbound)
    }
  }
}

/** PostgreSQL takes neither NUL nor half a surrogate pair. */
const storable = (line: string): string => line.replaceAll('\0', '').toWellFormed()

async function handle(tx: Db, inbound: Inbound, deps: TurnDeps): Promise<void> {
  const now = deps.clock.now()
  // Talk between colleagues leaves no trace, not even that it was seen.
  if (!inbound.isPrivate && inbound.isAddressed === false) return
  if (!(await markSeen(tx, inbound.channel, inbound.id, now))) return
  if (inbound.event) {
    const { zone } = deps.clock
    const today = now.toZonedDateTimeISO(zone).toPlainDate()
    return changeAddress(tx, inbound, inbound.event, { now, today, zone })
  }
  const exchange = await open(tx, inbound, deps, now)
  const line = await pressedLine(tx, inbound)
  const said =
    line === undefined
      ? [say(exchange.t, { key: 'refused-button-gone' })]
      : await answerTo({ ...exchange, inbound: { ...inbound, line } })
  await queueReplies(exchange, said)
}

/** Who speaks, in which language, with which rights, as of now. */
async function open(tx: Db, inbound: Inbound, deps: TurnDeps, now: Temporal.Instant): Promise<Exchange> {
  const { clock } = deps
  const account = await accountOf(
    tx,
    {
      channel: inbound.channel,
      platformUser: inbound.sender,
      displayName: inbound.senderName,
      privateAddress: inbound.isPrivate ? inbound.address : undefined,
    },
    now,
  )
  const today = now.toZonedDateTimeISO(clock.zone).toPlainDate()
  const { person, draft } = account
  const memberships = person ? await membershipsOn(tx, person.id, today) : []
  const me: Me | undefined =
    person && memberships.length ? { id: person.id, name: person.name, memberships } : undefined
  const locale = person?.locale ?? account.locale
  const sourceKey = `${inbound.channel}:${inbound.id}`
  return {
    ...{ deps, tx, now, today, me, inbound, sourceKey },
    zone: clock.zone,
    t: texts[isLocale(locale) ? locale : deps.defaultLocale],
    calendar: await readCalendar(tx),
    account: {
      id: account.id,
      channel: inbound.channel,
      address: inbound.address,
      lastObligationId: account.lastObligationId,
      listed: account.listed,
    },
    draft: draft && draft.expiresAt.getTime() > now.epochMilliseconds ? draft.line : undefined,
    inviteLinks: deps.inviteLinks,
    privateLinks: deps.privateLinks,
    keep: (line) => keepDraft(tx, account.id, line, now),
    tell: (notice, audience) => tell(tx, notice, audience, { now, today, zone: clock.zone }),
    audit: (action, subject, detail, onBehalfOf) =>
      addAudit(
        tx,
        {
          ...{ action, subject, detail, onBehalfOf },
          actor: me?.name ?? `account:${account.id}`,
          personId: me?.id,
          channel: inbound.channel,
        },
        now,
      ),
  }
}
