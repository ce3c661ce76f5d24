import { randomUUID } from 'node:crypto'
import type { Message } from '../../../src/channels/playground/index.ts'
import type { Button } from '../../../src/chat/card.ts'
import type { Database } from '../../../src/db/client.ts'
import { startProduct, type Wire } from './wire.ts'

/** The product with its page, whose requests are made here. */
export async function playgroundWire(database: Database) {
  const app = await startProduct(database, { PLAYGROUND: 'on' })
  const url = app.url ?? ''
  const page = await openPage(url)
  const { prisma } = database
  const buttonsOf = (message: Message | undefined): Button[] => message?.card?.buttons?.flat() ?? []
  const act = (action: object) => page.post({ id: randomUUID(), ...action })

  async function say(
    person: string,
    conversation: string,
    text: string,
    options: Parameters<Wire['say']>[3],
  ) {
    const id = randomUUID()
    const repliesTo = options?.repliesTo ? { repliesTo: options.repliesTo.id } : {}
    const said = { id, person, conversation, text, ...repliesTo }
    await (options?.file ? page.upload(said, options.file) : page.post({ kind: 'say', ...said }))
    return id
  }

  const wire: Wire = {
    channel: 'playground',
    app,
    mention: '@nhacviec',
    async user(name) {
      const id = `${name.toLowerCase().replaceAll(/[^a-z]/g, '')}-${randomUUID().slice(0, 8)}`
      const account = { channel: 'playground', platformUser: id, address: id, displayName: name }
      await prisma.account.create({ data: { ...account, createdAt: new Date() } })
      return { id, address: id }
    },
    async group(title) {
      const address = `nhom-${randomUUID().slice(0, 8)}`
      await prisma.groupChat.create({ data: { channel: 'playground', address, title } })
      return address
    },
    say,
    lastSaid: (person, place) =>
      [...page.messages.values()].findLast(({ address, from }) => address === place && from === person)?.id ??
      '',
    edit: (person, conversation, message, text) => act({ kind: 'edit', person, conversation, message, text }),
    press(person, { id, place }, label) {
      const button = buttonsOf(page.messages.get(id)).find((each) => each.label === label)
      if (!button || !('line' in button)) throw new Error(`no button "${label}" to press`)
      return act({ kind: 'press', person, conversation: place, message: id, line: button.line })
    },
    join: (person, code) => say(person, person, `/lienket ${code}`, undefined),
    fill: async () => false,
    received: (_, place) =>
      [...page.messages.values()]
        .filter(({ address, card }) => address === place && card)
        .map((message) => ({
          id: message.id,
          place,
          text: textOf(message),
          buttons: buttonsOf(message).map(({ label }) => label),
          links: buttonsOf(message).flatMap((button) => ('url' in button ? button.url : [])),
          file: message.card?.file?.name,
        })),
    async fileOf({ id }) {
      const file = page.messages.get(id)?.card?.file
      return (await fetch(`${url}/files/${file?.id}`)).bytes()
    },
    violations: () => [],
    async stop() {
      page.close()
      await app.stop()
    },
  }
  return wire
}

function textOf({ card }: Message): string {
  const lines = (card?.body ?? []).flatMap((block) => {
    if (block.kind === 'facts') return block.facts.map(([label, value]) => `${label}: ${value}`)
    return block.kind === 'list' ? block.items : [block.text]
  })
  return [card?.title, ...lines].filter(Boolean).join('\n')
}

const HEADERS = { 'x-playground': '1' }

/** An open page: every message it would show, and what it can ask for. */
async function openPage(url: string) {
  const messages = new Map<string, Message>()
  const closing = new AbortController()
  const events = await fetch(`${url}/events`, { signal: closing.signal })
  void collect(events, messages).catch(() => undefined)

  async function ask(init: RequestInit): Promise<void> {
    const answer = await fetch(`${url}/messages`, { method: 'POST', ...init })
    if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`)
  }

  return {
    messages,
    close: () => closing.abort(),
    post: (action: object) =>
      ask({ headers: { ...HEADERS, 'content-type': 'application/json' }, body: JSON.stringify(action) }),
    upload(
      fields: Record<string, string>,
      { name, mime, bytes }: { name: string; mime: string; bytes: Uint8Array },
    ) {
      const form = new FormData()
      for (const [field, value] of Object.entries(fields)) form.set(field, value)
      form.set('file', new File([new Uint8Array(bytes)], name, { type: mime }))
      return ask({ headers: HEADERS, body: form })
    },
  }
}

async function collect(events: Response, messages: Map<string, Message>): Promise<void> {
  let rest = ''
  for await (const chunk of events.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const parts = (rest + chunk).split('\n\n')
    rest = parts.pop() ?? ''
    for (const part of parts) {
      const data = /^data: (.*)$/m.exec(part)?.[1]
      if (!/^event: message$/m.test(part) || !data) continue
      const message = JSON.parse(data) as Message
      messages.set(message.id, message)
    }
  }
}
