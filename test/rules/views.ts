import { basename } from 'node:path'
import type { Card } from '../../src/chat/card.ts'
import type { Texts } from '../../src/texts.ts'
import { VARIANTS } from '../views/variants.ts'
import { filesIn, readSource } from './sources.ts'

export type View = (t: Texts, data: unknown) => Card

/** One view: its file's name, the function, and what it is shown with. */
export type ViewCase = { name: string; data: unknown }
export type ShownView = { file: string; view: View; cases: ViewCase[] }

const FUNCTION = /^export (?:function (\w+)|const (\w+) = )\([\s\S]*?\): (.+?) (?:\{|=>)/gm

/** Names of the functions of a file in src/views that make a card out of texts and data. */
export const viewNamesIn = (file: string): string[] =>
  [...readSource(`src/views/${file}.ts`).matchAll(FUNCTION)]
    .filter(([, , , result]) => result === 'Card')
    .map(([, named, arrow]) => named ?? arrow ?? '')

export const viewFiles = filesIn('src/views/*.ts')
  .map((path) => basename(path, '.ts'))
  .filter((file) => viewNamesIn(file).length > 0)

/** Every view of the project, found by its file: a new one takes part without being named anywhere. */
export async function allViews(): Promise<ShownView[]> {
  return Promise.all(
    viewFiles.map(async (file) => {
      const module: Record<string, unknown> = await import(`../../src/views/${file}.ts`)
      const [name = ''] = viewNamesIn(file)
      const variants = Object.entries(VARIANTS[file] ?? {}).map(([name, data]) => ({ name, data }))
      const sample = 'sample' in module ? [{ name: 'sample', data: module.sample }] : []
      return { file, view: module[name] as View, cases: [...sample, ...variants] }
    }),
  )
}
