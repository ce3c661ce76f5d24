import { z } from 'zod'
import { groupOf } from '../chat/channel.ts'
import { command, speaker, type Turn } from '../chat/command.ts'
import { rememberContext } from '../db/accounts.ts'
import { groupCounts } from '../db/board.ts'
import { tieOf } from '../db/groups.ts'
import { type ObligationRow, obligationsOf } from '../db/obligations.ts'
import { reportPeriod } from '../domain/period.ts'
import { mayRead } from '../domain/role.ts'
import { plain } from '../vietnamese/normalize.ts'
import { group } from '../views/group.ts'
import { say } from '../views/say.ts'
import { FILTERS, type Filter, taskList } from '../views/task-list.ts'
import { rest } from './shared/args.ts'
import { pick, sortIntoSections } from './shared/worklist.ts'

const PAGE_SIZE = 8
/** Of the 64 a button's line may have; `tasks p1234 ` takes the others. */
const QUERY_BYTES = 48
const SOON_DAYS = 7

/** What people type for a filter, without tones and spaces. */
const FILTER_WORDS: Record<string, Filter> = {
  tatca: 'all',
  quahan: 'overdue',
  tre: 'overdue',
  '7ngay': 'soon',
  tuannay: 'soon',
  saphan: 'soon',
  denhan: 'soon',
  week: 'soon',
  thisweek: 'soon',
  chuacapnhat: 'owed',
  no: 'owed',
  daxong: 'done',
  xong: 'done',
  hoanthanh: 'done',
  vuongmac: 'blocked',
  chutri: 'lead',
  phoihop: 'coordinating',
}

/** `/viec`, `/viec quahan`, `/viec chữ ký số`: tasks of one's agencies; in a group, counts of its plan. */
export const tasks = command({
  name: 'tasks',
  access: 'anyone',
  inGroups: true,
  args: z.object({
    page: z
      .string()
      .regex(/^p\d{1,4}$/)
      .transform((typed) => Number(typed.slice(1)))
      .optional(),
    filter: rest.optional(),
  }),
  async run({ page, filter: typed }, turn) {
    if (!turn.inbound.isPrivate) return [await groupCard(turn)]
    if (!turn.me) return [say(turn.t, { key: 'refused-unlinked' })]
    const word = plain(typed ?? 'all').replaceAll(' ', '')
    const filter = FILTERS.find((each) => each === word) ?? FILTER_WORDS[word]
    const rows = await obligationsOf(turn.tx, mayRead(turn.me.memberships))
    return [await listCard(turn, rows, filter ?? 'search', typed ?? '', page ?? 1)]
  },
})

/** What still fits a button beside the rest of its line. */
function fitting(query: string): string {
  let cut = query
  while (Buffer.byteLength(cut) > QUERY_BYTES) cut = cut.slice(0, -1)
  return cut.toWellFormed()
}

async function listCard(
  turn: Turn,
  rows: ObligationRow[],
  filter: Filter | 'search',
  query: string,
  asked: number,
) {
  const { t, today } = turn
  const me = speaker(turn)
  const shown = pick(rows, filter, query, turn)
  const { entries, counts } = sortIntoSections(shown, filter, turn)
  const pages = Math.max(1, Math.ceil(entries.length / PAGE_SIZE))
  const page = Math.min(Math.max(1, asked), pages)
  const visible = entries.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)
  await rememberContext(turn.tx, turn.account.id, { listed: visible.map(({ row }) => row.id) })
  const agencies = [...new Set(me.memberships.map(({ agencyName }) => agencyName))]
  return taskList(t, {
    agency: agencies.join(', '),
    filter,
    query,
    entries: visible,
    counts,
    page,
    pages,
    period: reportPeriod(rows[0]?.plan.reportCycle ?? { every: 'month', before: 14 }, today),
    namesAgency: agencies.length > 1,
    today,
    line: `tasks ${filter === 'search' ? fitting(plain(query)) : filter}`,
  })
}

async function groupCard(turn: Turn) {
  const { t, today, inbound } = turn
  const tie = await tieOf(turn.tx, inbound.channel, groupOf(inbound))
  const counts = tie && (await groupCounts(turn.tx, tie, today, today.add({ days: SOON_DAYS })))
  if (!counts) return say(t, { key: 'group-untied' })
  const [url] = turn.privateLinks(inbound.channel)
  return group(t, { counts, privateChat: url ? { label: t('refused-group-button'), url } : undefined })
}
