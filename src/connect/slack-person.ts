import type { Me } from '../chat/command.ts'
import type { Clock } from '../clock.ts'
import type { Db } from '../db/client.ts'
import { membershipsOn } from '../db/people.ts'
import { isLocale, type Locale, type Texts, texts } from '../texts.ts'

/** Who fills in a form, outside a turn: language and, for a linked person, rights. */
export type Filler = { t: Texts; me: Me | undefined }

export async function fillerOf(
  db: Db,
  platformUser: string,
  { clock, locale: standard }: { clock: Clock; locale: Locale },
): Promise<Filler> {
  const account = await db.account.findUnique({
    where: { channel_platformUser: { channel: 'slack', platformUser } },
    include: { person: true },
  })
  const person = account?.person
  const locale = person?.locale ?? account?.locale
  const memberships = person ? await membershipsOn(db, person.id, clock.today()) : []
  return {
    t: texts[isLocale(locale) ? locale : standard],
    me: person && memberships.length ? { id: person.id, name: person.name, memberships } : undefined,
  }
}
