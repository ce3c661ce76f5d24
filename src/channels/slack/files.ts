import { createHash } from 'node:crypto'
import type { Card } from '../../chat/card.ts'
import { FileError } from '../../chat/channel.ts'
import type { Place } from './address.ts'
import type { WebClient } from './clients.ts'
import { beforeSending, deliveryError } from './failure.ts'
import type { SlackFile } from './payloads.ts'
import type { SlackReach } from './people.ts'
import { createRecent } from './recent.ts'

const MAXIMUM = 50 * 1024 * 1024
const TIMEOUT_MS = 60_000

/** The bytes of a file a person sent. @throws FileError */
export async function readFile({ botToken, apiUrl }: SlackReach, file: SlackFile): Promise<Uint8Array> {
  const url = file.url_private_download ?? file.url_private
  // The token must not leave for anywhere else.
  if (!url || !isSlacks(url, apiUrl)) throw new FileError('gone')
  if ((file.size ?? 0) > MAXIMUM) throw new FileError('too-large', { limit: MAXIMUM })
  const answer = await fetch(url, {
    headers: { authorization: `Bearer ${botToken}` },
    redirect: 'manual',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  }).catch((cause) => {
    throw new FileError('unavailable', { cause })
  })
  // Without the scope files:read Slack leads to its sign-in page instead of refusing.
  const isPage = answer.headers.get('content-type')?.startsWith('text/html') && file.mimetype !== 'text/html'
  if (!answer.ok || isPage) {
    await answer.body?.cancel()
    throw new FileError(answer.status >= 500 ? 'unavailable' : 'gone')
  }
  return atMost(answer, MAXIMUM)
}

async function atMost(answer: Response, maximum: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of answer.body ?? []) {
    size += part.length
    if (size > maximum) throw new FileError('too-large', { limit: maximum })
    parts.push(part)
  }
  return Buffer.concat(parts)
}

function isSlacks(url: string, apiUrl: string): boolean {
  const { protocol, hostname, host } = URL.parse(url) ?? {}
  if (host !== undefined && host === URL.parse(apiUrl)?.host) return true
  return protocol === 'https:' && /(^|\.)slack(-files)?\.com$/.test(hostname ?? '')
}

const REMEMBERED = 200

/** Shares the picture and the file of a card in a conversation, once even if the card itself has to be tried again. */
export function createSharing(client: WebClient) {
  const shared = createRecent<true>(REMEMBERED)
  return {
    /** Resolves with what to call when the card has been taken. @throws DeliveryError */
    async share(card: Card, place: Place): Promise<() => void> {
      const given = filesOf(card)
      if (!given.length) return () => {}
      const key = fingerprint(given, place)
      if (!shared.has(key)) {
        const uploaded = await Promise.all(given.map((file) => upload(client, file)))
        await complete(client, uploaded, place)
        shared.set(key, true)
      }
      return () => shared.delete(key)
    },
  }
}

type Given = { name: string; bytes: Uint8Array }

export function filesOf({ image, file }: Card): Given[] {
  const picture = image && { name: image[0] === 0xff ? 'image.jpg' : 'image.png', bytes: image }
  return [picture, file].filter((one) => one !== undefined)
}

async function upload(client: WebClient, { name, bytes }: Given): Promise<{ id: string; title: string }> {
  try {
    const { upload_url: url, file_id: id } = await client.files.getUploadURLExternal({
      filename: name,
      length: bytes.length,
    })
    if (!url || !id) throw new Error('files.getUploadURLExternal named no place')
    const answer = await fetch(url, {
      method: 'POST',
      body: new Uint8Array(bytes),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    if (!answer.ok) throw new Error(`the upload was answered ${answer.status}`)
    return { id, title: name }
  } catch (error) {
    throw beforeSending(error)
  }
}

async function complete(
  client: WebClient,
  files: { id: string; title: string }[],
  place: Place,
): Promise<void> {
  const [first, ...more] = files
  if (!first) return
  const { channel, thread } = place
  const where = thread ? { channel_id: channel, thread_ts: thread } : { channel_id: channel }
  try {
    await client.files.completeUploadExternal({ files: [first, ...more], ...where })
  } catch (error) {
    throw deliveryError(error, channel)
  }
}

function fingerprint(files: Given[], { channel, thread }: Place): string {
  const hash = createHash('sha256').update(`${channel} ${thread ?? ''}`)
  for (const { name, bytes } of files) hash.update(name).update(bytes)
  return hash.digest('base64')
}
