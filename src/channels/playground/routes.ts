import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { streamSSE } from 'hono/streaming'
import { z } from 'zod'
import type { Asset } from './assets.ts'
import type { Bot, Contact, Language, Suggestion, TrialClock } from './contact.ts'
import type { Failures } from './failure.ts'
import type { Feed } from './feed.ts'
import { guard } from './guard.ts'
import type { History } from './history.ts'
import { actionSchema, LONGEST_LINE, Refusal, type Said, uploadSchema } from './inbound.ts'
import { type Intake, NotTaken } from './intake.ts'
import { clockMove, faceOf, moveClock } from './time.ts'

export const LARGEST_UPLOAD = 20 * 1024 * 1024
const FORM_OVERHEAD = 64 * 1024

export type RouteParts = {
  allowRemote: boolean
  zone: string
  bot: Bot
  clock: TrialClock
  history: History
  feed: Feed
  intake: Intake
  failures: Failures
  assets: Map<string, Asset>
  people(): Promise<Contact[]>
  commands(language: Language): Suggestion[]
  log: { error(details: object, message: string): void }
}

/** The web side of the playground. */
export function createRoutes(parts: RouteParts): Hono {
  const app = new Hono()
  app.use(guard(parts.allowRemote))
  app.use(
    bodyLimit({
      maxSize: LARGEST_UPLOAD + FORM_OVERHEAD,
      onError: (c) => c.json({ error: 'too-large' }, 413),
    }),
  )
  app.onError((error, c) => answerError(error, c, parts.log))
  app.notFound((c) => c.json({ error: 'no-such-page' }, 404))
  app.get('/health', (c) => c.json({ ok: true }))
  addConversations(app, parts)
  addClock(app, parts)
  addPage(app, parts.assets)
  return app
}

function addConversations(app: Hono, parts: RouteParts): void {
  const { feed, history, intake, failures } = parts
  app.get('/people', async (c) => {
    const contacts = await parts.people()
    const people = contacts.map((contact) => ({ ...contact, reach: failures.reach(contact.address) }))
    return c.json({ people, bot: parts.bot })
  })
  app.get('/commands', (c) => c.json(parts.commands(c.req.query('language') === 'en' ? 'en' : 'vi')))
  app.get('/messages', async (c) => c.json(await history.list()))
  app.post('/messages', async (c) => {
    const isForm = /^multipart/i.test(c.req.header('content-type') ?? '')
    const action = isForm ? await uploaded(c) : actionSchema.parse(await c.req.json())
    await intake.take(action)
    return c.json({ ok: true })
  })
  app.get('/events', (c) =>
    streamSSE(c, async (stream) => {
      const listener = feed.listen(c.req.header('last-event-id'))
      stream.onAbort(listener.close)
      for await (const event of listener) await stream.writeSSE(event)
    }),
  )
  app.get('/files/:id', async (c) => {
    const file = await history.file(c.req.param('id'))
    if (!file) return c.notFound()
    return c.body(new Uint8Array(file.bytes), 200, {
      'Content-Type': file.mime,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'Cache-Control': 'private, max-age=31536000, immutable',
    })
  })
}

function addClock(app: Hono, { clock, zone, feed }: RouteParts): void {
  app.get('/clock', (c) => c.json(faceOf(clock, zone)))
  app.post('/clock', async (c) => {
    await moveClock(clock, clockMove.parse(await c.req.json()), zone)
    feed.publish('clock', faceOf(clock, zone))
    return c.json(faceOf(clock, zone))
  })
}

function addPage(app: Hono, assets: Map<string, Asset>): void {
  app.get('/', (c) => serveAsset(c, 'index.html'))
  app.get('/:name', (c) => serveAsset(c, c.req.param('name')))

  function serveAsset(c: Context, name: string) {
    const asset = assets.get(name)
    if (!asset) return c.notFound()
    return c.body(asset.text, 200, { 'Content-Type': asset.type, 'Cache-Control': 'no-cache' })
  }
}

async function uploaded(c: Context): Promise<Said> {
  const { file, ...fields } = await c.req.parseBody()
  const said = uploadSchema.parse(fields)
  const upload = z.file().min(1).max(LARGEST_UPLOAD).parse(file)
  return { kind: 'say', ...said, upload: { name: upload.name, bytes: await upload.bytes() } }
}

function answerError(error: Error, c: Context, log: RouteParts['log']) {
  if (error instanceof Refusal)
    return c.json({ error: error.code }, error.code.startsWith('no-such') ? 404 : 403)
  if (error instanceof z.ZodError)
    return c.json({ error: mistakeOf(error) }, mistakeOf(error) === 'bad-request' ? 400 : 413)
  if (error instanceof SyntaxError || error instanceof RangeError)
    return c.json({ error: 'bad-request' }, 400)
  const isNotTaken = error instanceof NotTaken
  log.error({ err: isNotTaken ? error.cause : error, path: c.req.path }, 'playground: a request failed')
  return isNotTaken ? c.json({ error: 'not-taken' }, 503) : c.json({ error: 'internal' }, 500)
}

function mistakeOf({ issues }: z.ZodError): 'too-long' | 'too-large' | 'bad-request' {
  const tooBig = issues.find((issue) => issue.code === 'too_big')
  if (!tooBig) return 'bad-request'
  if (tooBig.maximum === LONGEST_LINE) return 'too-long'
  return tooBig.maximum === LARGEST_UPLOAD ? 'too-large' : 'bad-request'
}
