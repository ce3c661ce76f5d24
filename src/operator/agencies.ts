import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { readRegistry, saveAgencies } from '../db/registry.ts'
import type { AgencyClass } from '../domain/agency.ts'
import { args, type Exit, type Io, Refused, withStore } from './io.ts'

const CLASSES = [
  ...(['so', 'vanphong', 'congan', 'congan_unit', 'nganh_doc', 'tuphap', 'trunguong'] as const),
  ...(['doanthe', 'donvi', 'dang', 'ubnd_xa'] as const),
] satisfies AgencyClass[]

const names = z
  .string()
  .default('')
  .transform((cell) =>
    cell
      .split('|')
      .map((name) => name.trim())
      .filter(Boolean),
  )
const row = z.object({
  name: z.string().trim().min(3),
  class: z.enum(CLASSES),
  aliases: names,
  predecessors: names,
})

/** `agencies`: lists the registry; `agencies FILE.csv`: adds or updates (name;class;aliases;predecessors, several by |). */
export async function agencies(argv: string[], io: Io): Promise<Exit> {
  const { values, positionals } = args({
    args: argv,
    allowPositionals: true,
    options: { json: { type: 'boolean' } },
  })
  const file = positionals[0]
  const rows = file ? await readRows(file) : []
  return withStore<Exit>(async ({ database }) => {
    if (file) {
      const added = await database.prisma.$transaction((tx) => saveAgencies(tx, rows))
      const result = { file, read: rows.length, added }
      io.stdout.write(
        values.json ? `${JSON.stringify(result)}\n` : `${file}: ${rows.length} read, ${added} new\n`,
      )
      return 0
    }
    const registry = await readRegistry(database.prisma)
    if (values.json) io.stdout.write(`${JSON.stringify(registry)}\n`)
    else for (const each of registry.agencies) io.stdout.write(`${each.class}\t${each.name}\n`)
    return 0
  })
}

async function readRows(file: string) {
  const content = await readFile(file, 'utf8').catch(() => {
    throw new Refused(`"${file}" cannot be read.`)
  })
  const records: unknown[] = parse(content, {
    bom: true,
    columns: true,
    delimiter: [';', ',', '\t'],
    trim: true,
    skip_empty_lines: true,
  })
  return records.map((record, at) => {
    const read = row.safeParse(record)
    if (read.success) return read.data
    const issue = read.error.issues[0]
    throw new Refused(
      `${file}, line ${at + 2}: ${issue?.path.join('.')}: ${issue?.message}. Nothing was stored.`,
    )
  })
}
