import { inflateSync } from 'node:zlib'

/** The pixels of a black and white PNG without filters, four bytes each. */
export function pixelsOf(png: Uint8Array | undefined) {
  const bytes = Buffer.from(png ?? [])
  const width = bytes.readUInt32BE(16)
  const height = bytes.readUInt32BE(20)
  const from = bytes.indexOf('IDAT') + 4
  const rows = inflateSync(bytes.subarray(from, from + bytes.readUInt32BE(from - 8)))
  const line = Math.ceil(width / 8) + 1
  const data = new Uint8Array(width * height * 4)
  for (let at = 0; at < width * height; at++) {
    const [x, y] = [at % width, Math.floor(at / width)]
    const isLight = ((rows[y * line + 1 + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1
    data.fill(isLight ? 255 : 0, at * 4, at * 4 + 3).fill(255, at * 4 + 3, at * 4 + 4)
  }
  return { width, height, data }
}
