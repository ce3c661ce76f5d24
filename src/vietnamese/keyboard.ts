import { isSyllable, placeTone, stripTones, type Tone } from './tones.ts'
import { isWorkWord } from './workwords.ts'

const TELEX_TONES: Record<string, Tone> = { z: 0, s: 1, f: 2, r: 3, x: 4, j: 5 }
const HATS: Record<string, string> = { a: 'â', e: 'ê', o: 'ô' }
const HORNS: Record<string, string> = { a: 'ă', o: 'ơ', u: 'ư' }

/** Undoes what an input method left raw: Telex (`truowcs ngayf`) and VNI (`truo71c nga2y`) → `trước ngày`. */
export function decodeKeys(words: readonly string[]): string[] {
  const telex = words.map((word) => decoded(word, telexWord))
  const vni = words.map((word) => decoded(word, vniWord))
  const isTelex = telex.some((word) => word !== undefined && isWorkWord(stripTones(word)))
  // "tháng6" is a month, not VNI: a digit inside a word is what tells VNI apart.
  const isVni = vni.some(
    (word, at) => word && isWorkWord(stripTones(word)) && /\d[a-z]/i.test(words[at] ?? ''),
  )
  return words.map((word, at) => (isTelex && telex[at]) || (isVni && vni[at]) || word)
}

/** A word's reading under one input method; undefined when it is already a syllable or makes none. */
function decoded(word: string, read: (word: string) => string | undefined): string | undefined {
  if (word.length < 2 || word.length > 10 || !/^[a-z][a-z0-9]*$/i.test(word)) return undefined
  const lower = word.toLowerCase()
  if (isSyllable(lower)) return undefined
  const meant = read(lower)
  return meant !== undefined && isSyllable(stripTones(meant)) ? meant : undefined
}

function telexWord(word: string): string | undefined {
  let letters = ''
  let tone: Tone = 0
  for (const key of word) {
    const hasVowel = /[aăâeêioôơuưy]/.test(letters)
    const newTone = TELEX_TONES[key]
    if (newTone !== undefined && hasVowel) tone = newTone
    else if (key === 'w') letters = horned(letters)
    else if (key === 'd' && letters.startsWith('d')) letters = `đ${letters.slice(1)}`
    else if (HATS[key] && letters.endsWith(key)) letters = letters.slice(0, -1) + HATS[key]
    else letters += key
  }
  return placeTone(letters, tone)
}

function horned(letters: string): string {
  if (/uo[a-z]*$/.test(letters)) return letters.replace(/uo(?=[a-z]*$)/, 'ươ')
  if (/ưo[a-z]*$/.test(letters)) return letters.replace(/ưo(?=[a-z]*$)/, 'ươ')
  const at = Math.max(...['a', 'o', 'u'].map((vowel) => letters.lastIndexOf(vowel)))
  const horn = HORNS[letters[at] ?? '']
  return horn ? letters.slice(0, at) + horn + letters.slice(at + 1) : `${letters}ư`
}

function vniWord(word: string): string | undefined {
  if (!/\d/.test(word)) return undefined
  let letters = ''
  let tone: Tone = 0
  for (const key of word) {
    if (key === '9') letters = letters.replace(/^d/, 'đ')
    else if (key === '6') letters = letters.replace(/([aeo])(?=[^aeo]*$)/, (vowel) => HATS[vowel] ?? vowel)
    else if (key === '7') letters = horned(letters)
    else if (key === '8') letters = letters.replace(/a(?=[^a]*$)/, 'ă')
    else if (/[0-5]/.test(key)) tone = Number(key) as Tone
    else letters += key
  }
  return placeTone(letters, tone)
}
