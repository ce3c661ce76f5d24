import type { Channel, FailureReason, Inbound } from '../../chat/channel.ts'
import { loadAssets } from './assets.ts'
import type { Bot, Contact, Language, Suggestion, TrialClock } from './contact.ts'
import { createFailures, type Reach } from './failure.ts'
import { createFeed } from './feed.ts'
import { isLoopback } from './guard.ts'
import { type History, memoryHistory } from './history.ts'
import { createIntake, type Intake } from './intake.ts'
import { createOutbound } from './outbound.ts'
import { createRoutes } from './routes.ts'
import { listen, type WebServer } from './server.ts'
import { faceOf } from './time.ts'

export type { Bot, Contact, Language, Suggestion, TrialClock } from './contact.ts'
export type { Reach } from './failure.ts'
export { type FileLink, type History, type Message, memoryHistory, type StoredFile } from './history.ts'

export type PlaygroundOptions = {
  /** Refused unless loopback: whoever opens the page acts as any person of the demo. */
  host: string
  /** 0 takes a free port. */
  port: number
  allowRemote?: boolean | undefined
  /** IANA name; the page shows times in it. */
  zone: string
  clock: TrialClock
  /** Asked often: the page follows every change of names, roles and members. */
  people(): Promise<Contact[]>
  /** The menu that opens on "/", in the language of the page. */
  commands?: ((language: Language) => Suggestion[]) | undefined
  /** In memory, and gone with the process, unless given. */
  history?: History | undefined
  bot?: Bot | undefined
  log: { info(details: object, message: string): void; error(details: object, message: string): void }
}

export type Playground = Channel & {
  /** Where the page is; with port 0, known once started. */
  readonly url: string
  /** How the conversation of this address can be reached from now on; the core finds out when it sends. */
  setReach(address: string, reach: Reach): void
  /** The next send to anybody reachable fails for this reason. */
  failNext(reason: FailureReason): void
}

const HEARTBEAT_MS = 15_000
const BOT: Bot = { name: 'Nhắc Việc', mention: '@nhacviec' }

/** A local web page that plays the people and groups of a demo. */
export function createPlayground(options: PlaygroundOptions): Playground {
  const {
    clock,
    zone,
    people,
    host,
    log,
    history = memoryHistory(),
    bot = BOT,
    allowRemote = false,
  } = options
  if (!allowRemote && !isLoopback(host)) throw new Error(refusal(host))
  const failures = createFailures()
  const feed = createFeed()
  const send = createOutbound({ history, feed, clock, failures, people })
  const watchPeople = createWatch(people, () => feed.publish('people', {}), log)
  let server: WebServer | undefined
  let intake: Intake | undefined
  let heartbeat: NodeJS.Timeout | undefined

  return {
    name: 'playground',
    send,
    failNext: failures.failNext,
    get url() {
      return `http://${host.includes(':') ? `[${host}]` : host}:${server?.port ?? options.port}`
    },
    setReach(address, reach) {
      failures.setReach(address, reach)
      feed.publish('people', {})
    },
    async start(receive) {
      const taken = async (inbound: Inbound) => {
        await receive(inbound)
        void watchPeople()
      }
      intake = createIntake({ history, feed, clock, failures, bot, people, receive: taken })
      const parts = { allowRemote, zone, bot, clock, history, feed, intake, failures, people, log }
      const assets = await loadAssets()
      const app = createRoutes({ ...parts, assets, commands: options.commands ?? (() => []) })
      await intake.recover()
      await watchPeople()
      server = await listen(app.fetch, host, options.port)
      heartbeat = setInterval(() => {
        feed.whisper('clock', faceOf(clock, zone))
        void watchPeople()
      }, HEARTBEAT_MS)
      log.info({ url: this.url }, 'playground: listening')
    },
    async stop() {
      clearInterval(heartbeat)
      feed.close()
      await server?.stop(async () => intake?.settled())
    },
  }
}

const refusal = (host: string): string =>
  `The playground does not listen on ${host}: whoever opens it acts as any person. Use 127.0.0.1, or allow remote access on purpose.`

/** Calls `onChange` when the list of people is no longer the one last seen. */
function createWatch(people: () => Promise<Contact[]>, onChange: () => void, log: PlaygroundOptions['log']) {
  let known: string | undefined
  return async (): Promise<void> => {
    try {
      const now = JSON.stringify(await people())
      if (known !== undefined && now !== known) onChange()
      known = now
    } catch (err) {
      log.error({ err }, 'playground: the list of people could not be read')
    }
  }
}
