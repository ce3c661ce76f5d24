import { type Block, type Button, type Card, list, text } from '../chat/card.ts'
import type { ObligationRow } from '../db/obligations.ts'
import type { PlainDate } from '../domain/deadline.ts'
import type { Texts } from '../texts.ts'
import { SAMPLE_DAY, sampleObligation } from './sample.ts'
import { day, short, weekday } from './words.ts'

export type WaitingData = {
  completions: { row: ObligationRow; reportedOn: PlainDate }[]
  extensions: { row: ObligationRow; proposedOn: PlainDate; requestedOn: PlainDate }[]
  obstacles: { id: number; row: ObligationRow; raisedOn: PlainDate; text: string }[]
}

const MOST = 8

/** What waits for the standing agency: completions to confirm, extensions to decide, obstacles to answer. */
export function waiting(t: Texts, { completions, extensions, obstacles }: WaitingData): Card {
  if (!completions.length && !extensions.length && !obstacles.length)
    return { body: [text(t('waiting-none'))] }
  const body: Block[] = []
  const buttons: Button[][] = []
  if (completions.length) {
    const shown = completions.slice(0, MOST)
    body.push(text(t('waiting-completions', { count: completions.length })))
    body.push(list([...shown.map((each) => completion(t, each)), ...more(t, completions.length)]))
    buttons.push(...chunk(shown.map(({ row }) => ({ label: row.ref, line: `task @${row.id}` }))))
  }
  if (extensions.length) {
    const shown = extensions.slice(0, MOST)
    body.push(text(t('waiting-extensions', { count: extensions.length })))
    body.push(list([...shown.map((each) => extension(t, each)), ...more(t, extensions.length)]))
    buttons.push(...chunk(shown.map(({ row }) => decideButton(t, row))))
  }
  if (obstacles.length) {
    const shown = obstacles.slice(0, MOST)
    body.push(text(t('waiting-obstacles', { count: obstacles.length })))
    body.push(list([...shown.map((each) => obstacle(t, each)), ...more(t, obstacles.length)]))
    buttons.push(...chunk(shown.map(({ id, row }) => answerButton(t, id, row.ref))))
  }
  return { title: t('waiting-title'), body, buttons }
}

export const answerButton = (t: Texts, obstacleId: number, ref: string): Button => ({
  label: t('waiting-answer', { ref }),
  line: `answer ${obstacleId}`,
})

const decideButton = (t: Texts, row: ObligationRow): Button => ({
  label: t('waiting-decide', { ref: row.ref }),
  line: `decide @${row.id}`,
})

const extension = (t: Texts, { row, proposedOn, requestedOn }: WaitingData['extensions'][number]) =>
  t('waiting-extension', {
    ...{ ref: row.ref, agency: row.agency.name, day: day(requestedOn) },
    before: row.dueOn ? weekday(t, row.dueOn) : '',
    after: weekday(t, proposedOn),
  })

const completion = (t: Texts, { row, reportedOn }: WaitingData['completions'][number]) =>
  t('waiting-completion', { ref: row.ref, agency: row.agency.name, day: day(reportedOn) })

const obstacle = (t: Texts, { row, raisedOn, text: said }: WaitingData['obstacles'][number]) =>
  t('waiting-obstacle', {
    ...{ ref: row.ref, agency: row.agency.name, day: day(raisedOn) },
    text: row.task.secret ? t('secret-title') : short(said, 120),
  })

const more = (t: Texts, count: number): string[] =>
  count > MOST ? [t('and-more', { count: count - MOST })] : []

function chunk(buttons: Button[]): Button[][] {
  const rows: Button[][] = []
  for (let from = 0; from < buttons.length; from += 4) rows.push(buttons.slice(from, from + 4))
  return rows
}

export const sample: WaitingData = {
  completions: [{ row: sampleObligation({ status: 'reported' }), reportedOn: SAMPLE_DAY }],
  extensions: [
    { row: sampleObligation({ id: 61 }), proposedOn: SAMPLE_DAY.add({ days: 21 }), requestedOn: SAMPLE_DAY },
  ],
  obstacles: [
    { id: 5, row: sampleObligation(), raisedOn: SAMPLE_DAY, text: 'chưa có <kinh phí> & hướng dẫn' },
  ],
}
