import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { systemClock } from '../clock.ts'
import { announceImport } from '../commands/shared/announce.ts'
import { applyDraft } from '../db/apply-draft.ts'
import { addAudit } from '../db/audit.ts'
import type { Database } from '../db/client.ts'
import { agencyIds, readCalendar } from '../db/registry.ts'
import { type ReadPlan, readPlan } from '../jobs/plan-file.ts'
import { beyond } from '../jobs/plan-preview.ts'
import { texts } from '../texts.ts'
import { importPreview } from '../views/import-preview.ts'
import { plainText } from '../views/plain-text.ts'
import { args, dayOption, type Exit, type Io, Misused, Refused, withStore } from './io.ts'

const OPTIONS = {
  plan: { type: 'string' },
  standing: { type: 'string' },
  on: { type: 'string' },
  'dry-run': { type: 'boolean' },
  apply: { type: 'boolean' },
  json: { type: 'boolean' },
} as const

/** `import FILE [--plan CODE] [--standing AGENCY] [--on DATE] [--dry-run] [--apply]`: reads a plan; stores it only with --apply. */
export async function importPlan(argv: string[], io: Io): Promise<Exit> {
  const { values, positionals } = args({ args: argv, allowPositionals: true, options: OPTIONS })
  const [file, ...others] = positionals
  if (!file || others.length) throw new Misused('import takes one FILE.')
  if (values.apply && values['dry-run']) throw new Misused('--dry-run and --apply exclude each other.')
  const bytes = await readFile(file).catch(() => {
    throw new Refused(`"${file}" cannot be read.`)
  })
  return withStore<Exit>(async ({ database }, config) => {
    const on = dayOption(values.on, config.TIME_ZONE)
    const calendar = await readCalendar(database.prisma)
    const code = values.plan?.toUpperCase()
    const name = basename(file)
    const read = await readPlan(database.prisma, { name, bytes }, { on, calendar, code })
    if ('refused' in read)
      throw new Refused(texts[config.LOCALE](`document-refused-${read.refused}`, { file: name }))
    if (values.apply && !read.unchanged) {
      await apply(database, read, { name, standing: values.standing, zone: config.TIME_ZONE })
    }
    io.stdout.write(
      values.json ? `${JSON.stringify(forScripts(read))}\n` : `${preview(read, name, config.LOCALE)}\n`,
    )
    return 0
  })
}

type Applying = { name: string; standing: string | undefined; zone: string }

async function apply(
  { prisma }: Database,
  read: ReadPlan,
  { name, standing, zone }: Applying,
): Promise<void> {
  const now = systemClock(zone).now()
  const proposed = standing ?? read.draft.settings.standingAgency?.value.name
  const chosen = proposed ? (await agencyIds(prisma)).get(proposed) : undefined
  const standingAgencyId = read.existing?.standingAgencyId ?? chosen
  if (standingAgencyId === undefined) {
    throw new Refused(
      standing
        ? `No agency is called "${standing}". "nhacviec agencies" lists them.`
        : 'The document does not name a standing agency: add --standing "Công an thành phố" or the like.',
    )
  }
  const { draft, code, fileHash, registry } = read
  await prisma.$transaction(
    async (tx) => {
      const application = { draft, code, standingAgencyId, fileName: name, fileHash, importedBy: 'operator' }
      const applied = await applyDraft(tx, application, registry, now)
      const { id, version } = applied
      const today = now.toZonedDateTimeISO(zone).toPlainDate()
      await announceImport(tx, applied, { now, today, zone })
      const audit = { actor: 'operator', action: 'plan-applied', subject: `plan:${id}`, detail: { version } }
      await addAudit(tx, audit, now)
    },
    { timeout: 120_000 },
  )
}

function forScripts({ draft, code, comparison }: ReadPlan) {
  const tasks = draft.tasks.map(({ lead, coordinating, ...task }) => ({
    ...task,
    lead: lead.map(({ name }) => name),
    coordinating: coordinating.map(({ name }) => name),
  }))
  return {
    plan: { ...draft.plan, code },
    tasks,
    doubts: draft.doubts,
    settings: draft.settings,
    changes: comparison ?? null,
  }
}

function preview(read: ReadPlan, file: string, locale: 'vi' | 'en'): string {
  const { draft, code, summary, comparison, lapsed } = read
  const t = texts[locale]
  if (read.unchanged) return t('import-unchanged')
  const card = importPreview(t, {
    ...{ file, draftId: 0, code, draft, summary, comparison },
    ...beyond(read.read, draft, lapsed),
  })
  return plainText({ title: card.title ?? '', body: card.body })
}
