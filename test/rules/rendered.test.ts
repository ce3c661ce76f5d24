import { describe, expect, test } from 'vitest'
import { renderCard as forPlayground } from '../../src/channels/playground/render.ts'
import { renderCard as forSlack } from '../../src/channels/slack/render.ts'
import { renderCard as forTelegram } from '../../src/channels/telegram/render.ts'
import type { Card } from '../../src/chat/card.ts'
import { LOCALES, texts } from '../../src/texts.ts'
import { isTooLong, messageProblems } from '../helpers/fake-slack/check-blocks.ts'
import { readKeyboard, readText } from '../helpers/fake-telegram/content.ts'
import { filesIn } from './sources.ts'
import { allViews } from './views.ts'

/** What a channel makes of a card: as a file to look at, and all that its platform would refuse. */
type Look = {
  channel: string
  ending: string
  draw(card: Card): string
  /** Throws, or names what is wrong. */
  check(card: Card): string[]
  /** The labels of all buttons, as they arrive. */
  labels(card: Card): string[]
}

const json = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`
const drawn = (card: Card) => forPlayground(card, () => 'id').card

const LOOKS: Look[] = [
  {
    channel: 'telegram',
    ending: 'html',
    draw(card) {
      const { html, keyboard } = forTelegram(card)
      const rows = keyboard.map((row) => row.map((button) => JSON.stringify(button)).join('\n')).join('\n\n')
      return `${html}\n\n${rows}\n`
    },
    check(card) {
      const { html, keyboard, dropped } = forTelegram(card)
      readText({ text: html, parse_mode: 'HTML' })
      readKeyboard(keyboard.length ? { inline_keyboard: keyboard } : undefined)
      return [...dropped.map(({ label }) => `dropped: ${label}`), ...(html.includes('… +') ? ['cut'] : [])]
    },
    labels: (card) => forTelegram(card).keyboard.flatMap((row) => row.map(({ text }) => text)),
  },
  {
    channel: 'slack',
    ending: 'json',
    draw: (card) => json(forSlack(card)),
    check(card) {
      const { blocks, text } = forSlack(card)
      return [
        ...messageProblems(blocks),
        ...(isTooLong(blocks) ? ['too long'] : []),
        ...(text.trim() && text.length <= 4000 ? [] : ['no fallback']),
        ...(JSON.stringify(blocks).includes('… +') ? ['cut'] : []),
      ]
    },
    labels(card) {
      const rows = forSlack(card).blocks.filter((block) => block.type === 'actions')
      return rows.flatMap(({ elements }) =>
        elements.flatMap((element) => ('text' in element ? [element.text.text] : [])),
      )
    },
  },
  {
    channel: 'playground',
    ending: 'json',
    draw: (card) => json(drawn(card)),
    check: (card) => (drawn(card).body.length === card.body.length ? [] : ['a block is gone']),
    labels: (card) => (drawn(card).buttons ?? []).flat().map(({ label }) => label),
  },
]

const views = await allViews()
const each = LOOKS.flatMap((look) => LOCALES.map((locale) => ({ ...look, locale })))

describe.each(each)('on $channel, in $locale', ({ channel, locale, ending, draw, check, labels }) => {
  const t = texts[locale]

  test.each(views)('$file is shown whole, within the limits', async ({ file, view, cases }) => {
    for (const { name, data } of cases) {
      const card = view(t, data)
      expect({ name, problems: check(card) }).toEqual({ name, problems: [] })
      expect(labels(card)).toEqual((card.buttons ?? []).flat().map(({ label }) => label))
    }
    const picture = `./snapshots/${channel}/${file}.${locale}.${ending}`
    await expect(draw(view(t, cases[0]?.data))).toMatchFileSnapshot(picture)
  })
})

test('every picture belongs to a view', () => {
  for (const { channel, ending } of LOOKS) {
    const known = views.flatMap(({ file }) => LOCALES.map((locale) => `${file}.${locale}.${ending}`))
    const kept = filesIn(`test/rules/snapshots/${channel}/*`).map((path) => path.split('/').at(-1) ?? '')
    expect(kept.filter((name) => !known.includes(name))).toEqual([])
  }
})
