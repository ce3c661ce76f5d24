import { readXml } from './xml.ts'
import type { Zip } from './zip.ts'

type Level = { start: number; format: string; text: string }
type List = { levels: Level[]; starts: Map<number, number>; shared: string }
type Numbered = { style: string; list: string; level: number }

/** Counts the numbers Word prints before list paragraphs. */
export type Numbering = {
  /** What stands before this paragraph: `2.1. `, `a) `, `- `, or nothing. */
  next(paragraph: Numbered): string
}

const MOST_LEVELS = 9

export function readNumbering(zip: Zip): Numbering {
  const lists = readLists(zip)
  const styles = readListStyles(zip)
  const counters = new Map<string, number[]>()
  return {
    next({ style, list: own, level: ownLevel }) {
      const byStyle = styles.get(style)
      const id = own || byStyle?.list || ''
      const list = lists.get(id)
      const at = Math.min(ownLevel >= 0 ? ownLevel : (byStyle?.level ?? 0), MOST_LEVELS - 1)
      const level = list?.levels[at]
      if (!list || !level) return ''
      const key = list.starts.size > 0 ? id : list.shared
      const counts = counters.get(key) ?? []
      counters.set(key, counts)
      counts[at] = (counts[at] ?? (list.starts.get(at) ?? level.start) - 1) + 1
      counts.length = at + 1
      return printed(list, at, counts)
    },
  }
}

function printed(list: List, at: number, counts: readonly number[]): string {
  const level = list.levels[at] as Level
  if (level.format === 'bullet') return '- '
  if (level.format === 'none') return ''
  const text = level.text.replace(/%(\d)/g, (_, digit: string) => {
    const of = Number(digit) - 1
    const count = counts[of] ?? list.levels[of]?.start ?? 1
    return written(count, list.levels[of]?.format ?? 'decimal')
  })
  return text === '' ? '' : `${text} `
}

function written(count: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letter(count).toLowerCase()
    case 'upperLetter':
      return letter(count)
    case 'upperRoman':
      return roman(count)
    case 'lowerRoman':
      return roman(count).toLowerCase()
    case 'decimalZero':
      return String(count).padStart(2, '0')
    default:
      return String(count)
  }
}

const letter = (count: number): string => String.fromCharCode(65 + ((count - 1) % 26))

function roman(count: number): string {
  const signs = [
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const
  let [left, text] = [Math.min(count, 399), '']
  for (const [value, sign] of signs) {
    for (; left >= value; left -= value) text += sign
  }
  return text
}

function readLists(zip: Zip): Map<string, List> {
  const shared = new Map<string, Level[]>()
  const lists = new Map<string, List>()
  let levels: Level[] = []
  let level: Level | undefined
  let list: List | undefined
  let overridden = 0
  readXml(zip, 'word/numbering.xml', {
    open(tag, { abstractNumId = '', numId = '', ilvl = '0', val = '' }) {
      if (tag === 'abstractNum') {
        levels = []
        shared.set(abstractNumId, levels)
      } else if (tag === 'num') {
        list = { levels: [], starts: new Map(), shared: '' }
        lists.set(numId, list)
      } else if (tag === 'lvl') {
        level = { start: 1, format: 'decimal', text: '' }
        if (!list) levels[Number(ilvl)] = level
      } else if (tag === 'lvlOverride') overridden = Number(ilvl)
      else if (tag === 'startOverride') list?.starts.set(overridden, Number(val) || 1)
      else if (tag === 'abstractNumId' && list) list.shared = val
      else if (tag === 'start' && level) level.start = Number(val) || 0
      else if (tag === 'numFmt' && level) level.format = val
      else if (tag === 'lvlText' && level) level.text = val
    },
    close(tag) {
      if (tag === 'num') list = undefined
      if (tag === 'lvl') level = undefined
    },
  })
  for (const each of lists.values()) each.levels = shared.get(each.shared) ?? []
  return lists
}

function readListStyles(zip: Zip): Map<string, { list: string; level: number }> {
  const styles = new Map<string, { list: string; level: number }>()
  let style = ''
  readXml(zip, 'word/styles.xml', {
    open(tag, { styleId = '', val = '' }) {
      if (tag === 'style') style = styleId
      else if (tag === 'numId' && style) styles.set(style, { level: 0, ...styles.get(style), list: val })
      else if (tag === 'ilvl' && style)
        styles.set(style, { list: '', ...styles.get(style), level: Number(val) })
    },
    close(tag) {
      if (tag === 'style') style = ''
    },
  })
  return styles
}
