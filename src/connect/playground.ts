import { Temporal } from 'temporal-polyfill'
import { seedDemo } from '../../prisma/demo.ts'
import { createPlayground, type Suggestion } from '../channels/playground/index.ts'
import type { MovableClock } from '../clock.ts'
import { WORDS } from '../commands/words.ts'
import { type Config, isLoopback } from '../config.ts'
import type { Database } from '../db/client.ts'
import { latestMoment, playgroundContacts } from '../db/playground.ts'
import { UNLIMITED } from '../delivery/pace.ts'
import type { Log } from '../log.ts'
import { type Locale, texts } from '../texts.ts'
import type { Connected } from './types.ts'

type Parts = { config: Config; database: Database; clock: MovableClock; log: Log }

/** The playground, with its demo plan when nothing else is connected and the database holds no plan yet. */
export async function connectPlayground({ config, database, clock, log }: Parts): Promise<Connected> {
  const alone = !config.TELEGRAM_BOT_TOKEN && !config.SLACK_BOT_TOKEN
  if (alone) {
    const began = await seedDemo(database, config.TIME_ZONE)
    const latest = await latestMoment(database.prisma)
    // The demo lives in its own days; time never runs backwards there, not even over a restart.
    if (began) clock.set(latest && Temporal.Instant.compare(latest, began) > 0 ? latest : began)
  }
  const playground = createPlayground({
    host: config.HOST,
    port: config.PORT,
    // The page lets anybody act as anyone: beyond this machine only when asked for in so many words.
    allowRemote: config.PLAYGROUND === 'on' && !isLoopback(config.HOST),
    zone: config.TIME_ZONE,
    // Beside a real channel the clock is everybody's: the page may read it, not move it.
    clock: alone ? clock : { now: clock.now },
    people: () => playgroundContacts(database.prisma, clock.today(), texts[config.LOCALE]),
    commands: suggestions,
    log,
  })
  return {
    channel: playground,
    limits: UNLIMITED,
    inviteLink: () => undefined,
    privateLink: () => [],
    url: () => playground.url,
  }
}

function suggestions(language: Locale): Suggestion[] {
  const t = texts[language]
  const place = language === 'vi' ? 0 : -1
  return Object.entries(WORDS).map(([name, words]) => ({
    word: words.at(place) ?? name,
    description: t(`help-${name}`),
  }))
}
