import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { readArgs } from '../../src/bot/line.ts'
import type { Command, Turn } from '../../src/chat/command.ts'
import { help } from '../../src/commands/help.ts'
import { commands } from '../../src/commands/index.ts'
import { commandOf, WORDS } from '../../src/commands/words.ts'
import { LOCALES, texts } from '../../src/texts.ts'
import { textOf } from '../helpers/card-text.ts'
import { filesIn } from './sources.ts'

const files = filesIn('src/commands/*.ts').map((path) => basename(path, '.ts'))
const named = await Promise.all(
  files
    .filter((file) => file !== 'index' && file !== 'words')
    .map(async (file) => ({
      file,
      made: Object.values(await import(`../../src/commands/${file}.ts`)).filter(isCommand),
    })),
)
const all = [...commands.values()]

/** What a person who has not been let in may do, and change nothing of the plan by. */
const OPEN_WRITERS = ['link']

describe('every command', () => {
  test('has a file of its name, and a place in the list', () => {
    expect(named.map(({ file, made }) => [file, made.map(({ name }) => name)])).toEqual(
      named.map(({ file }) => [file, [file]]),
    )
    expect(named.map(({ file }) => file).sort()).toEqual([...commands.keys()].sort())
  })

  test('can be typed in both languages, with words Telegram takes', () => {
    expect(Object.keys(WORDS).sort()).toEqual([...commands.keys()].sort())
    for (const words of Object.values(WORDS)) {
      expect(words.length).toBeGreaterThan(1)
      for (const word of words) expect(word).toMatch(/^[a-z0-9_]{1,32}$/)
    }
  })

  test('owns its words', () => {
    const words = Object.values(WORDS).flat()
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([])
    for (const [name, [first]] of Object.entries(WORDS)) {
      expect(commandOf(String(first))).toBe(name)
      expect(commandOf(name)).toBe(name)
    }
  })

  test.each(LOCALES)('is explained (%s)', (locale) => {
    const t = texts[locale]
    const place = locale === 'vi' ? 0 : -1
    for (const [name, words] of Object.entries(WORDS)) {
      expect(t(`help-${name}`)).not.toBe('')
      const shown = t(`help-${name}-usage`).match(/(?<=^|· )\/\w+/g) ?? []
      expect(shown.map((word) => commandOf(word.slice(1)))).toEqual(shown.map(() => name))
      expect(new Set(shown)).toEqual(new Set(shown.length ? [`/${words.at(place)}`] : []))
    }
  })

  test.each(LOCALES)('takes the arguments its help shows (%s)', (locale) => {
    for (const command of all) {
      const usages = texts[locale](`help-${command.name}-usage`).split(' · ')
      for (const usage of usages.filter((each) => each.startsWith('/'))) {
        const given = usage.replace(/^\/\w+ ?/, '').replace(/ \([^)]*\)$/, '')
        expect({ usage, ...readArgs(command.args, given) }).toMatchObject({ usage, ok: true })
      }
    }
  })

  test('reads the rest of the line only at its end', () => {
    for (const { name, args } of all) {
      const rests = Object.values(args.shape).map(takesRest)
      expect([name, rests.slice(0, -1)]).toEqual([name, rests.slice(0, -1).map(() => false)])
    }
  })

  test('asks only for arguments it has', () => {
    const asked = all.flatMap(({ name, args, ask = {} }) =>
      Object.keys(ask)
        .filter((argument) => !(argument in args.shape))
        .map((argument) => `${name}: ${argument}`),
    )
    expect(asked).toEqual([])
  })

  test('writes only for people who are known', () => {
    const open = all.filter(({ access, writes }) => access === 'anyone' && writes).map(({ name }) => name)
    expect(open).toEqual(OPEN_WRITERS)
  })
})

describe('the overview', () => {
  const overview = async (role: 'focal' | 'admin') => {
    const membership = { agencyId: 1, agencyName: '', role, from: null, to: null, standsInId: null }
    const me = { id: 1, name: '', memberships: [membership] }
    const turn = { t: texts.vi, me, inbound: { isPrivate: true } }
    const [said] = await help.run({}, turn as unknown as Turn)
    const card = said && 'card' in said ? said.card : said
    if (!card) throw new Error('no card')
    return [...textOf(card).matchAll(/\/(\w+) —/g)].map((found) => commandOf(found[1] ?? ''))
  }

  test('of a focal point holds nothing that is for administrators', async () => {
    const shown = await overview('focal')
    expect(shown).toContain('update')
    expect(shown.filter((name) => commands.get(name ?? '')?.access === 'admin')).toEqual([])
  })

  test('of an administrator holds all that is typed', async () => {
    const pressed = all.filter(({ name }) => !texts.vi(`help-${name}-usage`).includes('/')).map((c) => c.name)
    const expected = [...commands.keys()].filter((name) => !pressed.includes(name))
    expect(await overview('admin')).toEqual(expect.arrayContaining(expected))
  })
})

function isCommand(value: unknown): value is Command {
  return typeof value === 'object' && value !== null && 'run' in value && 'access' in value
}

function takesRest(schema: unknown): boolean {
  const { innerType } = (schema as z.ZodType).def as { innerType?: z.ZodType }
  return (schema as z.ZodType).meta()?.rest === true || (innerType !== undefined && takesRest(innerType))
}
