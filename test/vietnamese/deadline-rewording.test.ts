import { expect, test } from 'vitest'
import { stripTones } from '../../src/vietnamese/tones.ts'
import { type Phrase, read } from '../bench/deadlines.ts'
import phrases from '../fixtures/deadlines.json' with { type: 'json' }

const rows = phrases as Phrase[]
const hasDate = rows.filter(({ kind }) => kind !== 'none')

/** What is judged of a reading; doubts may differ. */
function gist(text: string, on: string) {
  const { kind, due, rule, milestones } = read(text, on)
  return { kind, due: due?.toString(), rule, milestones: milestones.map(({ dueOn }) => dueOn.toString()) }
}

/** The phrases whose gist changes when they are written another way. */
function changed(write: (text: string) => string, among: readonly Phrase[] = rows): string[] {
  return among
    .filter(({ text, referenceDate }) => {
      const before = JSON.stringify(gist(text, referenceDate))
      return JSON.stringify(gist(write(text), referenceDate)) !== before
    })
    .map(({ text }) => text)
}

test.each<[string, (text: string) => string]>([
  ['in decomposed letters', (text) => text.normalize('NFD')],
  ['over several lines', (text) => text.replaceAll(' ', '\n')],
  ['with hard spaces', (text) => text.replaceAll(' ', '\u00A0\u00A0')],
  ['as a sentence', (text) => `${text}.`],
  ['in brackets', (text) => `(${text})`],
  ['in quotes', (text) => `“${text}”`],
  ['as a bullet', (text) => `- ${text};`],
  ['politely', (text) => `Dạ ${text} ạ`],
])('a phrase means the same %s', (_, write) => {
  expect(changed(write)).toEqual([])
})

test('a phrase means the same without tones, but for what only tones tell', () => {
  expect(changed(stripTones)).toEqual(['tháng Sáu', 'chờ'])
})

test('a phrase means the same in raw Telex', () => {
  expect(telex('Trước ngày được đến hết đợt')).toBe('Truwowcs ngayf dduwowcj ddeens heets ddowtj')
  expect(changed(telex).filter((text) => !['mai mốt', 'bữa kia'].includes(text))).toEqual([])
})

test.each<[string, (text: string) => string]>([
  ['what is done by then', (text) => `Hoàn thành ${text}`],
  ['to whom it goes', (text) => `${text} về Công an thành phố để tổng hợp`],
  ['who leads', (text) => `${text}, Sở Tài chính chủ trì`],
  ['under which plan', (text) => `${text} (theo Kế hoạch số 93/KH-UBND ngày 15/6/2026)`],
  ['for which task', (text) => `nhiệm vụ số 19: ${text}`],
])('a phrase means the same told %s', (_, write) => {
  const isShort = ({ text }: Phrase) => /^\S{1,5}$|^(?:6 )?tháng[ ,(]+(?:quý|trước)|^quý \(/u.test(text)
  expect(
    changed(
      write,
      hasDate.filter((row) => !isShort(row)),
    ),
  ).toEqual([])
})

const KEYS: Record<string, string> = {
  '\u0301': 's',
  '\u0300': 'f',
  '\u0309': 'r',
  '\u0303': 'x',
  '\u0323': 'j',
}

/** The keys a Telex typist presses, left as they are: `trước` → `truwowcs`. */
function telex(text: string): string {
  return text
    .split(/(\s+)/)
    .map((word) => (/\d/.test(word) ? word : keysOf(word)))
    .join('')
}

function keysOf(word: string): string {
  let keys = ''
  let tone = ''
  for (const sign of word.normalize('NFD')) {
    if (KEYS[sign]) tone = KEYS[sign]
    else if (sign === '\u0302') keys += keys.at(-1)
    else if (sign === '\u031b' || sign === '\u0306') keys += 'w'
    else keys += sign === 'đ' ? 'dd' : sign === 'Đ' ? 'DD' : sign
  }
  return keys.replace(/(?<=[a-z])(?=[^a-z]*$)/i, tone)
}
