import type { IncomingMessage, ServerResponse } from 'node:http'
import { App, type Receiver } from '@slack/bolt'
import type { Channel, Inbound } from '../../chat/channel.ts'
import { type Identity, NO_WAY_IN, privateLink } from './check.ts'
import { boltLogger, interactiveClient, once, sendingClient } from './clients.ts'
import { introduce } from './connect.ts'
import { createEmails } from './email.ts'
import { readFile } from './files.ts'
import { createForms } from './forms.ts'
import { createHome } from './home.ts'
import { listen } from './listeners.ts'
import type { Language, SlackOptions } from './options.ts'
import { createPrivateChats, findDeactivated } from './people.ts'
import { createGate } from './receiver.ts'
import { createResponses } from './respond.ts'
import { createSend } from './send.ts'
import { SlackSetupError } from './setup.ts'
import { createSockets } from './sockets.ts'
import { createThreads } from './threads.ts'
import { createWeb } from './web.ts'
import { within } from './within.ts'

export { checkSlack } from './check.ts'
export { EVENTS, SCOPES, slackManifest } from './manifest.ts'
export type * from './options.ts'
export { SlackSetupError } from './setup.ts'
export { SLACK_PATH } from './web.ts'

export type Slack = Channel & {
  /** HTTP mode with `http`: where Slack is to post to, once started. */
  readonly url: string | undefined
  /** HTTP mode without `http`: handles a request to SLACK_PATH of which nothing has been read yet. */
  handle(request: IncomingMessage, response: ServerResponse): void
  /** Opens the private chat with the bot; known once started. */
  readonly privateLink: string | undefined
  /** Draws App Home anew, soon, for a person who has opened it. */
  refreshHome(sender: string): void
  /** Those who opened App Home while this process runs. */
  homeUsers(): string[]
  /** Those whose accounts are deactivated or gone: posts to them succeed, so they have to be looked for. */
  findDeactivated(senders: string[]): Promise<string[]>
  /** The work e-mail of a user whom the workspace knows as its own by it; undefined when in doubt. */
  emailOf(sender: string): Promise<string | undefined>
}

const SOCKETS = 2
/** A person waits for a form or a sentence meanwhile. */
const LANGUAGE_MS = 500
/** What is still being handled when the channel stops is not waited for longer; Slack delivers it again. */
const DRAIN_MS = 4000

/** Slack as a channel. `start` keeps trying while Slack cannot be reached, and throws SlackSetupError on a wrong token. */
export function createSlack(options: SlackOptions): Slack {
  const { log, apiUrl } = options
  const client = sendingClient(options)
  const chats = createPrivateChats(client)
  const responses = createResponses()
  const threads = createThreads()
  const home = createHome(client, options)
  const gate = createGate()
  const stopping = new AbortController()
  const web =
    options.appToken === undefined ? createWeb({ ...options, ...secretOf(options), gate }) : undefined
  let link: string | undefined
  let sockets: ReturnType<typeof createSockets> | undefined

  const language = async (sender: string): Promise<Language> =>
    (await within(LANGUAGE_MS, options.language?.(sender)).catch(() => undefined)) ?? 'vi'

  return {
    name: 'slack',
    send: createSend({ client, chats, responses, threads, log }),
    refreshHome: home.refresh,
    homeUsers: home.users,
    findDeactivated: (senders) => findDeactivated(options, senders),
    emailOf: createEmails(options),
    get url() {
      return web?.url
    },
    get privateLink() {
      return link
    },
    handle(request, response) {
      if (web) web.handle(request, response)
      else response.writeHead(404).end()
    },
    async start(take) {
      const me = await introduce(options, stopping.signal)
      if (!me) return
      link = await privateLink(options, me)
      const receive = async (inbound: Inbound) => {
        await take(inbound)
        if (inbound.event?.kind !== 'home-opened') home.refresh(inbound.sender)
      }
      const app = createApp(options, me)
      const forms = createForms({
        ...{ options, chats, language, receive },
        client: interactiveClient(options),
      })
      const context = () => ({
        botUserId: me.botUserId,
        now: options.now(),
        readFile: (file: Parameters<typeof readFile>[1]) => readFile(options, file),
        isOurThread: threads.includes,
      })
      listen(app, { options, context, chats, responses, threads, forms, home, language, receive })
      if (options.appToken !== undefined) {
        const { appToken, sockets: count = SOCKETS } = options
        sockets = createSockets({ app, gate, appToken, apiUrl, log, count })
      }
      try {
        await (web?.start(app) ?? sockets?.start())
      } catch (error) {
        await sockets?.stop()
        throw error
      }
      log.info({ bot: me.name, team: me.team, url: web?.url }, 'slack: listening')
    },
    async stop() {
      stopping.abort()
      await within(DRAIN_MS, gate.close()).catch(() => {})
      await Promise.all([web?.stop(), sockets?.stop()])
      await home.settled()
    },
  }
}

/** Bolt's app routes events to listeners; what receives them is attached to it later, as often as need be. */
function createApp(options: SlackOptions, { botUserId, botId }: Identity): App {
  const receiver: Receiver = { init() {}, start: async () => {}, stop: async () => {} }
  return new App({
    token: options.botToken,
    botId,
    botUserId,
    // Who the bot is has been asked already; asking again in here would end the process if it failed.
    tokenVerificationEnabled: false,
    receiver,
    convoStore: false,
    logger: boltLogger(options.log),
    clientOptions: once(options),
  })
}

function secretOf({ signingSecret, http }: SlackOptions) {
  if (!signingSecret) throw new SlackSetupError(NO_WAY_IN)
  return { signingSecret, http }
}
