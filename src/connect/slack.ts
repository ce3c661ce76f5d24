import { homeOf } from '../bot/home.ts'
import { createSlack, type Slack } from '../channels/slack/index.ts'
import type { Clock } from '../clock.ts'
import type { Config } from '../config.ts'
import { localeOfUser } from '../db/accounts.ts'
import type { Database } from '../db/client.ts'
import { readSetting } from '../db/settings.ts'
import type { Log } from '../log.ts'
import { type Locale, texts } from '../texts.ts'
import { keepBoardsFresh } from './slack-boards.ts'
import { prefill } from './slack-fill.ts'
import { formOf, lineOfForm, slackForms } from './slack-forms.ts'
import { slackCommands } from './slack-menu.ts'
import { fillerOf } from './slack-person.ts'
import type { Connected } from './types.ts'

type Parts = { config: Config; database: Database; clock: Clock; log: Log }

/** Slack stores about a message a second in one conversation; one may leave 40 ms late, the next must not follow too soon. */
const CONVERSATION_MS = 1_100

/** Slack, over Socket Mode when an app-level token is given, else over signed HTTP. */
export function connectSlack({ config, database, clock, log }: Parts): Connected & { slack: Slack } {
  const language = (sender: string): Promise<Locale> =>
    localeOfUser(database.prisma, 'slack', sender, config.LOCALE)
  const filler = (sender: string) => fillerOf(database.prisma, sender, { clock, locale: config.LOCALE })
  const home = async (platformUser: string) => {
    const isAsked = await readSetting(database.prisma, 'link-by-email')
    const email = isAsked ? await slack.emailOf(platformUser) : undefined
    const moment = { now: clock.now(), zone: clock.zone, defaultLocale: config.LOCALE }
    return homeOf(database.prisma, { channel: 'slack', platformUser, email }, moment)
  }
  const slack = createSlack({
    botToken: config.SLACK_BOT_TOKEN ?? '',
    appToken: config.SLACK_APP_TOKEN,
    signingSecret: config.SLACK_SIGNING_SECRET,
    apiUrl: config.SLACK_API_URL,
    commands: slackCommands(),
    forms: slackForms(),
    validate: async (command, values, sender) =>
      lineOfForm(database.prisma, await filler(sender), command, values),
    formOf,
    prefill: async (command, known, from) =>
      prefill(database.prisma, await filler(from.sender), { command, known, from }),
    home,
    language,
    texts: { vi: (key) => texts.vi(key), en: (key) => texts.en(key) },
    now: () => clock.now(),
    log,
  })
  return {
    channel: slack,
    slack,
    limits: {
      perSecond: config.SLACK_RATE_PER_MIN / 60,
      perAddressMs: CONVERSATION_MS,
      perGroupMs: CONVERSATION_MS,
      // Slack counts by conversation, whoever is in it.
      isGroup: () => true,
    },
    inviteLink: () => undefined,
    privateLink: () => (slack.privateLink ? [slack.privateLink] : []),
    workEmail: slack.emailOf,
    findDeactivated: slack.findDeactivated,
    onChange: keepBoardsFresh({ database, slack, clock, log }),
  }
}
