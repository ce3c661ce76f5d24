/** `Đã trứơc` → `Da truoc`: every mark off, đ → d; letters of other scripts keep theirs only if they have no base letter. */
export function stripTones(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').normalize('NFC')
}

const ONSET = '(?:ngh|ng|nh|gh|gi|kh|ch|th|tr|ph|qu|[bcdghklmnprstvx])'
const NUCLEUS =
  '(?:uyeu|ieu|yeu|oai|oay|oao|oeo|uai|uay|uau|uoi|uou|ueu|uye|uya|uyu' +
  '|ai|ao|au|ay|eo|eu|ia|ie|iu|oa|oe|oi|ua|ue|ui|uo|uu|uy|ye|[aeiouy])'
const SYLLABLE = new RegExp(`^${ONSET}?${NUCLEUS}(?:ch|ng|nh|[cmnpt])?$`)

/** Could this toneless lower-case word be one Vietnamese syllable? */
export function isSyllable(plainWord: string): boolean {
  return plainWord.length <= 7 && SYLLABLE.test(plainWord)
}

const MARKED: Record<string, string> = {
  a: 'aáàảãạ',
  ă: 'ăắằẳẵặ',
  â: 'âấầẩẫậ',
  e: 'eéèẻẽẹ',
  ê: 'êếềểễệ',
  i: 'iíìỉĩị',
  o: 'oóòỏõọ',
  ô: 'ôốồổỗộ',
  ơ: 'ơớờởỡợ',
  u: 'uúùủũụ',
  ư: 'ưứừửữự',
  y: 'yýỳỷỹỵ',
}

export type Tone = 0 | 1 | 2 | 3 | 4 | 5

/** Puts a tone (0 none, 1 sắc, 2 huyền, 3 hỏi, 4 ngã, 5 nặng) where spelling wants it: `trươc`, 1 → `trước`. */
export function placeTone(syllable: string, tone: Tone): string {
  if (tone === 0) return syllable
  const at = toneSeat(syllable)
  const marked = MARKED[syllable[at] ?? '']?.[tone]
  return marked ? syllable.slice(0, at) + marked + syllable.slice(at + 1) : syllable
}

function toneSeat(syllable: string): number {
  const onset = /^(?:gi(?=[aăâeêioôơuư])|qu)/.exec(syllable)?.[0].length ?? 0
  const vowels: number[] = []
  for (let at = onset; at < syllable.length; at++) {
    if (MARKED[syllable[at] ?? '']) vowels.push(at)
  }
  const shaped = vowels.filter((at) => 'ăâêôơư'.includes(syllable[at] ?? ''))
  if (shaped.length > 0) return shaped.at(-1) ?? 0
  const last = vowels.at(-1) ?? 0
  const closed = last < syllable.length - 1
  if (vowels.length === 1 || (closed && vowels.length === 2)) return last
  return vowels[vowels.length === 3 ? 1 : 0] ?? last
}
