import type { Button, Card } from '../../../chat/card.ts'
import type { Turn } from '../../../chat/command.ts'
import type { AudienceState } from '../../../domain/audience.ts'
import { type Awaited, type Composition, TEMPLATES } from '../../../domain/nudge.ts'
import { ask } from '../../../views/ask.ts'
import { say } from '../../../views/say.ts'
import { pack } from './composing.ts'
import { preview } from './preview.ts'
import { ownPlans } from './read-line.ts'

/** Asks for the first thing that is missing, or shows what would be sent. */
export async function advance(turn: Turn, composing: Composition, page = 1): Promise<Card> {
  const plans = await ownPlans(turn)
  const [only] = plans
  if (!only) return say(turn.t, { key: 'nudge-no-plan' })
  const known = plans.some(({ id }) => id === composing.planId)
  const planId = known ? composing.planId : plans.length === 1 ? only.id : null
  const next = { ...composing, planId }
  if (planId === null) return askNext(turn, next, 'plan', plans.map(planButton))
  if (!next.audience) return askNext(turn, next, 'audience', audienceButtons(turn))
  if (!next.words) return askNext(turn, next, 'words', templateButtons(turn, next.audience.state))
  if (next.urgent === '') return askNext(turn, next, 'reason')
  return preview(turn, next, page)
}

/** Keeps what is known, so that the next thing said is the answer. */
export async function askNext(
  turn: Turn,
  composing: Composition,
  awaits: Awaited,
  choices: Button[] = [],
): Promise<Card> {
  await turn.keep(`nudge ${pack({ ...composing, awaits, count: null })}`)
  const { t } = turn
  const example = t('nudge-ask-audience-example')
  const question = awaits === 'audience' ? t('nudge-ask-audience', { example }) : t(`nudge-ask-${awaits}`)
  return ask(t, { question, choices })
}

const planButton = ({ code, title }: { code: string; title: string }): Button => ({
  label: `${code} · ${title.slice(0, 50)}`,
  line: `nudge +${code}`,
})

/** What each choice adds to the line. */
const PICKS = {
  late: 'overdue',
  due: 'due 7',
  silent: 'not_reported',
  unlinked: 'unlinked',
  all: 'all',
} as const

export const audienceButtons = ({ t }: Turn): Button[] =>
  (Object.keys(PICKS) as (keyof typeof PICKS)[]).map((pick) => ({
    label: t(`nudge-pick-${pick}`),
    line: `nudge +${PICKS[pick]}`,
  }))

/** The template made for such an audience first. */
export function templateButtons({ t }: Turn, state: AudienceState): Button[] {
  const names = [...TEMPLATES].sort((a, b) => Number(b === state.kind) - Number(a === state.kind))
  return names.map((name) => ({ label: t(`nudge-template-${name}`), line: `nudge +@${name}` }))
}
