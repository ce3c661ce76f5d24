import type { Token } from './types.ts'

const TIME_UNIT = /^(?:ngay|tuan|thang|quy|nam)$/

type Repair = { shape: RegExp; word: string; before?: RegExp; after?: RegExp }

/** What scans make of the words of time: ă, â, à → d, i, 4; ớ, ộ → d, 6, e; c → e; đ → d, b, P; y → v. */
const REPAIRS: Repair[] = [
  { shape: /^tr[uvw]r?[o06de][ce]$|^trurc$/, word: 'truoc' },
  { shape: /^ng[di4a][yv]$/, word: 'ngay' },
  { shape: /^th[di4]ng$/, word: 'thang' },
  { shape: /^n[di4]m$|^narn$/, word: 'nam' },
  { shape: /^quv$/, word: 'quy' },
  { shape: /^tu[di4]n$/, word: 'tuan' },
  { shape: /^d[c6]n$/, word: 'den' },
  { shape: /^cu[06de][il1]$/, word: 'cuoi' },
  { shape: /^th[uvw]r?[06de]ng$/, word: 'thuong' },
  { shape: /^xuy[c6d]n$/, word: 'xuyen' },
  { shape: /^h[di4]ng$/, word: 'hang', after: TIME_UNIT },
  { shape: /^d[di4]u$/, word: 'dau', after: TIME_UNIT },
  { shape: /^h[d6]t$/, word: 'het', after: /^(?:ngay|tuan|thang|quy|nam|\d+)$/ },
  { shape: /^[bdp][il1]nh$/, word: 'dinh', after: /^k[yv]$/ },
  { shape: /^kv$/, word: 'ky', before: /^dinh$/ },
  { shape: /^vi[d6e][ce]$/, word: 'viec', before: /^l[adi4]m$/ },
  { shape: /^l[di4]m$/, word: 'lam', after: /^viec$/ },
]

/** Scanner's misreadings of time words put right, right to left so that a repaired word vouches for the one before it. */
export function repairWords(tokens: Token[]): { tokens: Token[]; repaired: boolean } {
  const out = [...tokens]
  let repaired = false
  for (let at = out.length - 1; at >= 0; at--) {
    const token = out[at]
    if (!token || token.plain.length < 2 || token.plain.length > 7) continue
    const right = REPAIRS.find(
      ({ shape, before, after }) =>
        shape.test(token.plain) &&
        (!after || after.test(out[at + 1]?.plain ?? '')) &&
        (!before || before.test(out[at - 1]?.plain ?? '')),
    )
    if (!right || right.word === token.plain) continue
    out[at] = { ...token, plain: right.word }
    repaired = true
  }
  return { tokens: out, repaired }
}

/** `3O`, `l5`, `2O27` → digits; letters alone (`lO`) only where a date has them, before `/` and a digit. */
export function repairDigits(raw: string, isBeforeSlash: boolean): string {
  if (!/^[\doOlI|]+$/.test(raw) || /^\d+$/.test(raw)) return raw
  if (!/\d/.test(raw) && !(isBeforeSlash && raw.length <= 2 && /[oO]|^[lI]$/.test(raw))) return raw
  return raw.replace(/[oO]/g, '0').replace(/[lI|]/g, '1')
}
