import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle'

export const LOCALES = ['vi', 'en'] as const
export type Locale = (typeof LOCALES)[number]

/** Says a text of `locales/` in one language. Throws on an unknown key or a missing variable: both are bugs. */
export type Texts = {
  readonly locale: Locale
  (key: string, values?: Record<string, FluentVariable>): string
}

const FOLDER = join(import.meta.dirname, '..', 'locales')

export const texts: Record<Locale, Texts> = { vi: load('vi'), en: load('en') }

function load(locale: Locale): Texts {
  // Isolation marks around values confuse screen readers and copied document numbers.
  const bundle = new FluentBundle(locale, { useIsolating: false })
  const problems = bundle.addResource(new FluentResource(readFileSync(join(FOLDER, `${locale}.ftl`), 'utf8')))
  if (problems.length) throw new Error(`locales/${locale}.ftl: ${problems.join('; ')}`)
  const say = (key: string, values: Record<string, FluentVariable> = {}): string => {
    const pattern = bundle.getMessage(key)?.value
    if (!pattern) throw new Error(`locales/${locale}.ftl has no text "${key}"`)
    const errors: Error[] = []
    const said = bundle.formatPattern(pattern, values, errors)
    if (errors.length) throw new Error(`locales/${locale}.ftl, text "${key}": ${errors.join('; ')}`)
    return said
  }
  return Object.assign(say, { locale })
}

export function isLocale(value: string | null | undefined): value is Locale {
  return LOCALES.includes(value as Locale)
}
