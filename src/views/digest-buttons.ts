import type { Button } from '../chat/card.ts'
import type { Texts } from '../texts.ts'
import type { DigestData, DigestEntry } from './digest.ts'
import { summaryButtons } from './digest-summary.ts'

const REFS_A_ROW = 4
const QUICK = [20, 40, 60, 80]

/** The most urgent task can be acted on at once, the others opened; then what else the digest speaks of, pages and why. */
export function digestButtons(t: Texts, data: DigestData, shown: DigestEntry[], pages: number): Button[][] {
  const [first, ...others] = shown
  const acting = first && first.group !== 'help'
  const rows: Button[][] = acting ? acts(t, first) : []
  const open = (acting ? others : shown).map(({ row }) => ({ label: row.ref, line: `task @${row.id}` }))
  for (let at = 0; at < open.length; at += REFS_A_ROW) rows.push(open.slice(at, at + REFS_A_ROW))
  if (data.page === 1) rows.push(...besides(t, data))
  const line = `reminders ${data.day} p${data.page + 1}`
  const more = data.page < pages ? [{ label: t('list-next'), line }] : []
  return [...rows, [...more, { label: t('digest-button-why'), line: `why ${data.day}` }]]
}

/** What one would type about the most urgent task, without typing. */
function acts(t: Texts, { row, group }: DigestEntry): Button[][] {
  const { ref } = row
  const at = `@${row.id}`
  const percent = QUICK.find((each) => each > (row.percent ?? 0))
  const update = percent
    ? [{ label: t('digest-button-percent', { ref, percent }), line: `update ${at} ${percent}` }]
    : []
  const done = { label: t('digest-button-done', { ref }), line: `done ${at}` }
  const obstacle = { label: t('digest-button-obstacle', { ref }), line: `obstacle ${at}` }
  const snooze = { label: t('digest-button-snooze', { ref }), line: `snooze ${at}` }
  return [[...update, done], group === 'late' ? [obstacle] : [obstacle, snooze]]
}

function besides(t: Texts, { reports, events, summary }: DigestData): Button[][] {
  const owed = reports.some((report) => report.owed > 0)
  const rows: Button[][] = owed ? [[{ label: t('digest-button-owed'), line: 'tasks owed' }]] : []
  const running = summary ? summaryButtons(t, summary) : []
  if (running.length) rows.push(running)
  const declare = events.slice(0, REFS_A_ROW).map(({ ref, obligationId }) => ({
    label: t('digest-button-event', { ref }),
    line: `event @${obligationId}`,
  }))
  return declare.length ? [...rows, declare] : rows
}
