import type { Registry } from '../../domain/agency.ts'
import { lead, phrase } from './pattern.ts'
import { masked, type Span, type Words } from './words.ts'

/** An agency, or a class of agencies, as found in a text; `name` is the registry's where it knows it. */
export type AgencyMention = { name: string; from: number; to: number }

type Finder = (folded: string) => { name: string; from: number; to: number } | null

const CLASSES: [string, RegExp][] = [
  [
    'ubnd_xa',
    phrase(`(ubnd )?(các|những|\\d+|toàn bộ|tất cả|bao nhiêu|mấy) (ubnd )?(các )?(xã|phường)([,/ ]+(và )?(xã
        |phường|đặc khu))*|(ubnd )?cấp xã|(ubnd )?các địa phương|(xã|phường)([,/ ]+(xã|phường))? nào
      |ubnd (xã|phường)([,/ ]+(xã|phường))+|các xã`),
  ],
  [
    'so',
    phrase(`(các|những|tất cả|toàn bộ|mấy|bao nhiêu|(?<![\\d/])\\d{1,3}) sở([, ]+(ban|ngành))*
      |sở([, ]+(ban|ngành))* nào|sở ngành nào|từng sở`),
  ],
  [
    'all',
    phrase(`(tất cả |toàn bộ )?(các|những|mọi|tất cả|toàn bộ) (đơn vị|cơ quan|địa phương|đầu mối|người)|cả nhóm
      |toàn thành phố|toàn thể|all agencies|everyone|everybody`),
  ],
]

const MINE = phrase(`(của|cho|bên|đơn vị|sở|phường|xã|cơ quan|phòng|chỗ|ubnd) (mình|em|tôi|tui|tụi em|tụi mình
    |chúng tôi|chúng em|bọn em|ta|anh|chị)|của (sở|đơn vị|phường|xã|cơ quan|phòng)$|mình|em|tôi|tui
  |tụi mình|chúng tôi|chúng em|my|our|me|i`)

const COMMUNE = lead(String.raw`(?:(?:ubnd )?(?:phường|xã|đặc khu)|[px]\.) ?(?=\S)`)
const DEPARTMENT =
  phrase(`sở (?:y tế|tài chính|nội vụ|tư pháp|công thương|xây dựng|ngoại vụ|giáo dục(?: và đào tạo)?|du lịch
      |khoa học(?: và công nghệ)?|nông nghiệp(?: và môi trường)?|văn hoá(?:, thể thao và du lịch)?
      |dân tộc(?: và tôn giáo)?)`)

/** Finds the first agency named in the text. */
export function findAgency(
  words: Words,
  registry: Registry | undefined,
  except: Span | null,
): AgencyMention | null {
  const folded = except ? masked(words.folded, [except]) : words.folded
  const known = registry ? finderOf(registry)(folded) : null
  if (known) return known
  return findCommune(words) ?? findDepartment(words)
}

/** The class a group expression stands for ("các xã, phường" → `ubnd_xa`). */
export function findClass(folded: string): { agencyClass: string; from: number; to: number } | null {
  for (const [agencyClass, pattern] of CLASSES) {
    const match = pattern.exec(folded)
    if (match) return { agencyClass, from: match.index, to: match.index + match[0].length }
  }
  return null
}

export const speaksOfOwn = (folded: string): boolean => MINE.test(folded)

/** "phường Vỹ Dạ": the name is what is capitalised after the word. */
function findCommune(words: Words): AgencyMention | null {
  const match = COMMUNE.exec(words.folded)
  if (!match) return null
  const rest = words.slice(match.index + match[0].length, words.folded.length)
  const name = /^\p{Lu}[\p{L}\p{M}]*(?:[ -]\p{Lu}[\p{L}\p{M}]*){0,3}/u.exec(rest)?.[0]
  if (!name) return null
  const start = words.source.indexOf(name)
  const to = start < 0 ? match.index + match[0].length : words.placeOf(start, start + name.length).to
  const kind = words
    .slice(match.index, match.index + match[0].length)
    .replace(/^ubnd /i, '')
    .trim()
  return { name: `UBND ${kind.toLowerCase()} ${name}`, from: match.index, to }
}

function findDepartment(words: Words): AgencyMention | null {
  const match = DEPARTMENT.exec(words.folded)
  if (!match) return null
  const to = match.index + match[0].length
  const written = words.slice(match.index, to)
  return { name: `S${written.slice(1)}`, from: match.index, to }
}

const finders = new WeakMap<Registry, Finder>()

function finderOf(registry: Registry): Finder {
  const made = finders.get(registry) ?? makeFinder(registry)
  finders.set(registry, made)
  return made
}

function makeFinder(registry: Registry): Finder {
  const names = registry.agencies
    .flatMap((agency) =>
      [agency.name, ...agency.aliases].map((alias) => ({ name: agency.name, source: aliasPattern(alias) })),
    )
    .sort((a, b) => b.source.length - a.source.length)
  if (names.length === 0) return () => null
  const any = phrase(names.map((one) => one.source).join('|'))
  const single = names.map((one) => ({
    name: one.name,
    pattern: new RegExp(`^${phrase(one.source).source}`, 'u'),
  }))
  return (folded) => {
    const match = any.exec(folded)
    if (!match) return null
    const name = single.find((one) => one.pattern.exec(match[0])?.[0] === match[0])?.name
    return name ? { name, from: match.index, to: match.index + match[0].length } : null
  }
}

/** The spellings one alias stands for: "TP" is "thành phố", "&" is "và", a comma may be missing. */
function aliasPattern(alias: string): string {
  return alias
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s*\(.*?\)/g, '')
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\s*&\s*|\s+và\s+/g, '( ?& ?| và )')
    .replace(/,\s*/g, ',? ')
    .replace(/(?<= )(thành phố|tp)(?![\p{L}])/gu, '(thành phố|tp)')
    .replace(/(ubnd|uỷ ban nhân dân|ủy ban nhân dân)/g, '(ubnd|uỷ ban nhân dân)')
    .replace(/\s+/g, ' ')
}
