import type { Card } from '../chat/card.ts'

type StoredCard = Omit<Card, 'image' | 'file'> & { image?: string; file?: { name: string; bytes: string } }

/** A card as JSON holds it: its bytes become base64. */
export function toStored({ image, file, ...rest }: Card): StoredCard {
  return {
    ...rest,
    ...(image && { image: encode(image) }),
    ...(file && { file: { name: file.name, bytes: encode(file.bytes) } }),
  }
}

/** The card that `toStored` was given. */
export function fromStored(stored: unknown): Card {
  const { image, file, ...rest } = stored as StoredCard
  return {
    ...rest,
    ...(image !== undefined && { image: decode(image) }),
    ...(file && { file: { name: file.name, bytes: decode(file.bytes) } }),
  }
}

const encode = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
const decode = (value: string) => new Uint8Array(Buffer.from(value, 'base64'))
