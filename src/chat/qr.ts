import { crc32, deflateSync } from 'node:zlib'
import encodeQR from 'qr'

const SCALE = 8
/** Modules of white around the code: scanners need four. */
const BORDER = 4

/** A text as a QR code in a black and white PNG. */
export function qrImage(text: string): Uint8Array {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: BORDER, scale: SCALE })
  const size = rows.length
  const line = Math.ceil(size / 8) + 1
  const pixels = Buffer.alloc(size * line)
  for (const [y, row] of rows.entries()) {
    for (const [x, isDark] of row.entries()) {
      const at = y * line + 1 + (x >> 3)
      if (!isDark) pixels[at] = (pixels[at] ?? 0) | (0x80 >> (x & 7))
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  header[8] = 1 // one bit a pixel, grey
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** The same for a terminal of light or dark background. */
export const qrForTerminal = (text: string): string => encodeQR(text, 'term', { border: 2 })

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const whole = Buffer.alloc(named.length + 8)
  whole.writeUInt32BE(data.length, 0)
  named.copy(whole, 4)
  whole.writeUInt32BE(crc32(named), named.length + 4)
  return whole
}
