const CONTROL = /(?![\n\t])\p{Cc}|[\u2028\u2029]/gu
const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' })

/** Text as Telegram will keep it: whole characters, no control characters, no space around it. */
export const clean = (text: string): string =>
  text.replaceAll('\r\n', '\n').toWellFormed().replace(CONTROL, ' ').trim()

/** Cuts to `limit` UTF-16 units, "…" included, between words where one is near, never inside a character. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text
  if (limit < 1) return ''
  const room = limit - 1
  let end = 0
  for (const { index, segment } of graphemes.segment(text.slice(0, room + 50))) {
    if (index + segment.length > room) break
    end = index + segment.length
  }
  const kept = text.slice(0, end)
  const space = kept.search(/\s\S{0,30}$/)
  return `${(space > kept.length / 2 ? kept.slice(0, space) : kept).trimEnd()}…`
}

/** How wide a label is on a screen: an emoji takes two columns. */
export function columns(text: string): number {
  let width = 0
  for (const { segment } of graphemes.segment(text))
    width += /\p{Extended_Pictographic}/u.test(segment) ? 2 : 1
  return width
}
