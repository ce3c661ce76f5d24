import type { Block, Button, Card } from '../../chat/card.ts'
import type { FileLink, StoredFile } from './history.ts'

/** A card as the page draws it: plain text and links to files, nothing to interpret. */
export type DrawnCard = {
  title?: string
  body: Block[]
  buttons?: Button[][]
  image?: FileLink
  file?: FileLink
}

/** Renders a card; its files come beside it, under the ids the drawn card links to. */
export function renderCard(card: Card, newId: () => string): { card: DrawnCard; files: StoredFile[] } {
  const image = card.image && storedFile(newId(), imageName(card.image), card.image)
  const file = card.file && storedFile(newId(), card.file.name, card.file.bytes)
  const buttons = drawnButtons(card.buttons ?? [])
  return {
    card: {
      ...(card.title?.trim() && { title: card.title }),
      body: card.body.filter(isVisible),
      ...(buttons.length > 0 && { buttons }),
      ...(image && { image: linkOf(image) }),
      ...(file && { file: linkOf(file) }),
    },
    files: [image, file].filter((stored) => stored !== undefined),
  }
}

/** The type a browser is told, by the end of the name; a file nobody knows is only ever downloaded. */
export function mimeOf(name: string): string {
  const end = name.toLowerCase().match(/\.([a-z0-9]+)$/)?.[1] ?? ''
  return MIMES[end] ?? 'application/octet-stream'
}

export const linkOf = ({ id, name, mime, size }: FileLink): FileLink => ({ id, name, mime, size })

export function storedFile(id: string, name: string, bytes: Uint8Array): StoredFile {
  return { id, name, mime: mimeOf(name), size: bytes.byteLength, bytes }
}

const MIMES: Record<string, string> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  pdf: 'application/pdf',
  csv: 'text/csv',
  txt: 'text/plain',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

const imageName = (bytes: Uint8Array): string => (bytes[0] === 0xff ? 'image.jpg' : 'image.png')

function isVisible(block: Block): boolean {
  switch (block.kind) {
    case 'facts':
      return block.facts.length > 0
    case 'list':
      return block.items.length > 0
    default:
      return block.text.trim() !== ''
  }
}

function drawnButtons(rows: Button[][]): Button[][] {
  return rows
    .map((row) => row.filter((button) => !('url' in button) || isWebLink(button.url)))
    .filter((row) => row.length > 0)
}

// `javascript:` and its kin would run in the page.
function isWebLink(url: string): boolean {
  const protocol = URL.parse(url)?.protocol
  return protocol === 'https:' || protocol === 'http:'
}
