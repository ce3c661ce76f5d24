import type { Span, Words } from './words.ts'

/** `512/BC-SNV`: an official document by its number and symbol, the kind it is ("BC") in capitals. */
export type DocumentMention = Span & {
  number: string
  kind: string
  date?: { from: number; to: number; text: string }
}

const SYMBOL = String.raw`\d{1,5}[a-z]?\/(?:20\d\d\/)?\p{L}{2,8}(?:[-/&.]\p{L}{1,10}){0,3}`
const PARTY = String.raw`\d{1,4}-(?:bc|kh|nq|tb|cv|tt|ttr|qđ|ct|ctr)\/\p{L}{1,8}`
const DOCUMENT = new RegExp(`(?<![\\p{L}\\p{N}/.])(?:${SYMBOL}|${PARTY})(?![\\p{L}\\p{N}])`, 'iu')
const DATED = /^,? *(?:ngày|ngay)? *(\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?)(?![\d/])/iu

export function documentIn(words: Words): DocumentMention | null {
  const match = DOCUMENT.exec(words.source)
  if (!match) return null
  const end = match.index + match[0].length
  const span = words.placeOf(match.index, end)
  const kind = (/[/-](?:20\d\d\/)?(\p{L}+)/u.exec(match[0])?.[1] ?? '').toUpperCase()
  const mention = { ...span, number: match[0], kind }
  const dated = DATED.exec(words.source.slice(end, end + 24))
  if (!dated?.[1]) return mention
  const place = words.placeOf(end, end + dated[0].length)
  return { ...mention, to: place.to, date: { ...place, text: dated[1] } }
}
