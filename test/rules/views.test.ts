import { describe, expect, test } from 'vitest'
import { read } from '../../src/bot/reading.ts'
import { type Block, BUTTON_LINE_BYTES, type Button, type Card } from '../../src/chat/card.ts'
import { commands } from '../../src/commands/index.ts'
import { LOCALES, texts } from '../../src/texts.ts'
import { VARIANTS } from '../views/variants.ts'
import { filesIn } from './sources.ts'
import { allViews, viewFiles, viewNamesIn } from './views.ts'

const views = await allViews()
const shown = LOCALES.flatMap((locale) =>
  views.flatMap(({ file, view, cases }) =>
    cases.map(({ name, data }) => ({ locale, file, name, card: view(texts[locale], data) })),
  ),
)

describe('every view', () => {
  test('is found', () => {
    expect(viewFiles).toEqual(expect.arrayContaining(['ask', 'task-card', 'task-list', 'who']))
    expect(Object.keys(VARIANTS).filter((file) => !viewFiles.includes(file))).toEqual([])
  })

  test('is named as its file, one in each', () => {
    expect(viewFiles.map((file) => [file, viewNamesIn(file)])).toEqual(
      viewFiles.map((file) => [file, [file.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())]]),
    )
  })

  test('has a sample', () => {
    expect(views.filter(({ cases }) => cases[0]?.name !== 'sample').map(({ file }) => file)).toEqual([])
  })

  test.each(views)('$file looks as it did', async ({ file, view, cases }) => {
    for (const locale of LOCALES) {
      const pages = cases.map(({ name, data }) => `═══ ${name}\n\n${dump(view(texts[locale], data))}\n`)
      await expect(pages.join('\n')).toMatchFileSnapshot(`./snapshots/views/${file}.${locale}.txt`)
    }
  })

  test('is still there for each picture', () => {
    const pictures = viewFiles.flatMap((file) => LOCALES.map((locale) => `${file}.${locale}.txt`))
    const kept = filesIn('test/rules/snapshots/views/*').map((path) => path.split('/').at(-1) ?? '')
    expect(kept.filter((name) => !pictures.includes(name))).toEqual([])
  })

  test('says something, also on its buttons', () => {
    const silent = shown.filter(({ card }) => {
      const labels = (card.buttons ?? []).flat().map(({ label }) => label.trim())
      return !card.body.length || labels.includes('')
    })
    expect(silent.map(({ file, name, locale }) => `${file}, ${name} (${locale})`)).toEqual([])
  })

  test('keeps the title of a secret task to itself', () => {
    const secret = shown.filter(({ name }) => name === 'secret')
    expect(secret.length).toBeGreaterThan(2)
    for (const { card } of secret) expect(dump(card)).not.toContain('lọt ra ngoài')
  })
})

describe('every button', () => {
  const lines = [...new Set(shown.flatMap(({ card }) => linesOf(card)))]

  test('fits into what a platform sends back', () => {
    expect(lines.length).toBeGreaterThan(30)
    expect(lines.filter((line) => Buffer.byteLength(line) > BUTTON_LINE_BYTES)).toEqual([])
  })

  test.each(lines)('%s is understood', (line) => {
    const nothing = () => ({ line: null, intent: 'unknown', confirms: true })
    const reading = read(line, { commands, draft: undefined, understand: nothing })
    expect(['run', 'ask']).toContain(reading.do)
    expect(reading).not.toHaveProperty('wrong')
  })
})

const linesOf = (card: Card): string[] =>
  (card.buttons ?? []).flat().flatMap((button) => ('line' in button ? [button.line] : []))

/** A card as plain text, with what its buttons say and do. */
function dump(card: Card): string {
  const buttons = (card.buttons ?? []).map((row) => row.map(face).join('  ')).join('\n')
  const file = card.file && `(${card.file.name})\n${new TextDecoder().decode(card.file.bytes)}`
  const title = card.title && `# ${card.title}`
  return [title, ...card.body.map(blockText), file, buttons].filter(Boolean).join('\n\n')
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'text':
      return block.text
    case 'quote':
      return `> ${block.text}`
    case 'list':
      return block.items.map((item) => `• ${item}`).join('\n')
    case 'facts':
      return block.facts.map(([label, value]) => `${label}: ${value}`).join('\n')
  }
}

const face = (button: Button): string => `[${button.label} → ${'line' in button ? button.line : button.url}]`
