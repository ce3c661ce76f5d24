import { webApi } from '@slack/bolt'
import { once } from './clients.ts'
import { SCOPES } from './manifest.ts'
import type { SlackOptions } from './options.ts'
import { errorSentence, SlackSetupError } from './setup.ts'

export type Identity = {
  botUserId: string
  botId: string
  name: string
  team: string
  teamId: string
  scopes: string[]
}

export type Checked = Pick<SlackOptions, 'botToken' | 'appToken' | 'signingSecret' | 'apiUrl' | 'log'>

/** What stands in the way of the channel, a sentence each with the way out; none when all is well. */
export async function checkSlack(options: Checked): Promise<string[]> {
  const problems: string[] = []
  try {
    problems.push(...(await problemsOf(await identify(options), options)))
  } catch (error) {
    problems.push(errorSentence(error, 'SLACK_BOT_TOKEN'))
  }
  if (options.appToken) problems.push(...(await appTokenProblems(options.appToken, options)))
  else if (!options.signingSecret) problems.push(NO_WAY_IN)
  else if (!/^[0-9a-f]{32}$/.test(options.signingSecret)) problems.push(ODD_SECRET)
  return [...new Set(problems)]
}

export const NO_WAY_IN =
  'Slack has no way to reach the bot: set SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP).'
const ODD_SECRET =
  'SLACK_SIGNING_SECRET does not look like one: copy the 32 characters of "Signing Secret" under "Basic Information", not the client secret.'

/** Whose token this is. @throws what Slack's client throws */
export async function identify(reach: Pick<SlackOptions, 'botToken' | 'apiUrl' | 'log'>): Promise<Identity> {
  const client = new webApi.WebClient(reach.botToken, once(reach))
  const answer = await client.auth.test()
  const { user_id: botUserId, bot_id: botId, user, team, team_id: teamId } = answer
  if (!botUserId || !botId) {
    throw new SlackSetupError(
      'SLACK_BOT_TOKEN belongs to a person, not to a bot: copy the Bot User OAuth Token (xoxb-…) from "OAuth & Permissions".',
    )
  }
  const scopes = answer.response_metadata?.scopes ?? []
  return { botUserId, botId, name: user ?? '', team: team ?? '', teamId: teamId ?? '', scopes }
}

/** What is wrong with the app behind an accepted token. */
export async function problemsOf(identity: Identity, options: Checked): Promise<string[]> {
  return [...missingScopes(identity), ...(await otherApp(options, identity))]
}

function missingScopes({ scopes }: Identity): string[] {
  const missing = SCOPES.filter(({ name, optional }) => !optional && !scopes.includes(name)).map(
    ({ name }) => name,
  )
  // Not every server in front of Slack passes the header on: then nothing is known.
  if (scopes.length === 0 || missing.length === 0) return []
  return [
    `The Slack app lacks ${missing.join(', ')}: add them under "OAuth & Permissions", "Bot Token Scopes", and press "Reinstall to Workspace".`,
  ]
}

const appIdIn = (appToken = ''): string | undefined => /^xapp-\d+-(A[A-Z0-9]+)-/.exec(appToken)?.[1]

/** An app-level token names its app: `xapp-1-A0123456789-…`. */
async function otherApp(options: Checked, { botId }: Identity): Promise<string[]> {
  const appId = appIdIn(options.appToken)
  const own = appId && (await ownApp(options, botId))
  if (!own || own === appId) return []
  return [`SLACK_APP_TOKEN is of the app ${appId}, SLACK_BOT_TOKEN of ${own}: copy both from the same app.`]
}

/** The app behind the bot, where Slack tells. */
async function ownApp(reach: Checked, botId: string): Promise<string | undefined> {
  const client = new webApi.WebClient(reach.botToken, once(reach))
  const found = await client.bots.info({ bot: botId }).catch(() => undefined)
  return found?.bot?.app_id
}

/** A link that opens the private chat with the bot. */
export async function privateLink(
  options: Checked,
  { botId, teamId }: Identity,
): Promise<string | undefined> {
  const appId = appIdIn(options.appToken) ?? (await ownApp(options, botId))
  return appId && `https://slack.com/app_redirect?app=${appId}&team=${teamId}`
}

async function appTokenProblems(appToken: string, reach: Checked): Promise<string[]> {
  try {
    await new webApi.WebClient(appToken, once(reach)).apps.connections.open({})
    return []
  } catch (error) {
    return [errorSentence(error, 'SLACK_APP_TOKEN')]
  }
}
