import { Inflate } from 'fflate'
import { RefusedError } from './content.ts'

export type Entry = { name: string; method: number; compressed: number; size: number; offset: number }

/** An open archive: its entries by name, and how much may still be inflated from it. */
export type Zip = { bytes: Uint8Array; entries: ReadonlyMap<string, Entry>; budget: number }

const MOST_ENTRIES = 5_000
const MOST_BYTES = 200 * 1024 * 1024
/** Office XML shrinks 5 to 60 times; deflate at its limit, 1,032 times, is an attack. */
const MOST_RATIO = 250
const RATIO_MATTERS_FROM = 4 * 1024 * 1024
const SLICE = 16 * 1024

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const END_LENGTH = 22
const MOST_COMMENT = 0xffff

/** Reads the directory of an archive. Refuses damaged, encrypted and monstrous ones without inflating anything. */
export function openZip(bytes: Uint8Array): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  if (count > MOST_ENTRIES) throw new RefusedError('zip-bomb', `${count} entries`)
  const entries = new Map<string, Entry>()
  let declared = 0
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index++) {
    const entry = readEntry(view, bytes, at)
    declared += entry.size
    entries.set(entry.name, entry)
    at = entry.next
  }
  if (declared > MOST_BYTES) throw new RefusedError('zip-bomb', `${declared} bytes`)
  return { bytes, entries, budget: MOST_BYTES }
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_LENGTH - MOST_COMMENT)
  for (let at = view.byteLength - END_LENGTH; at >= lowest; at--) {
    if (view.getUint32(at, true) === END) return at
  }
  throw new RefusedError('corrupt', 'zip')
}

function readEntry(view: DataView, bytes: Uint8Array, at: number): Entry & { next: number } {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL)
    throw new RefusedError('corrupt', 'zip')
  if (view.getUint16(at + 8, true) & 1) throw new RefusedError('password', 'zip')
  const nameLength = view.getUint16(at + 28, true)
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
  return {
    name: name.replaceAll('\\', '/'),
    method: view.getUint16(at + 10, true),
    compressed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
    next: at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true),
  }
}

/** Hands an entry's bytes on piece by piece as they are inflated, counting what really comes out. */
export function inflateEntry(zip: Zip, entry: Entry, take: (piece: Uint8Array) => void): void {
  const data = dataOf(zip.bytes, entry)
  let out = 0
  const count = (piece: Uint8Array) => {
    out += piece.length
    zip.budget -= piece.length
    const monstrous = out > RATIO_MATTERS_FROM && out > data.length * MOST_RATIO
    if (zip.budget < 0 || monstrous) throw new RefusedError('zip-bomb', entry.name)
    take(piece)
  }
  if (entry.method === 0) {
    count(data)
    return
  }
  if (entry.method !== 8) throw new RefusedError('corrupt', `method ${entry.method}`)
  const inflate = new Inflate(count)
  for (let at = 0; at < data.length || at === 0; at += SLICE) {
    inflate.push(data.subarray(at, at + SLICE), at + SLICE >= data.length)
  }
}

function dataOf(bytes: Uint8Array, entry: Entry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const at = entry.offset
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL)
    throw new RefusedError('corrupt', entry.name)
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  if (start + entry.compressed > bytes.length) throw new RefusedError('corrupt', entry.name)
  return bytes.subarray(start, start + entry.compressed)
}
