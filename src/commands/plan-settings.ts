import { z } from 'zod'
import type { Card } from '../chat/card.ts'
import { command, speaker, type Turn } from '../chat/command.ts'
import {
  changePlanSettings,
  type PlanSettings,
  type PlanSettingsChange,
  planSettings,
  proposedSettings,
} from '../db/plan-settings.ts'
import { agencyIds } from '../db/registry.ts'
import { mayRun } from '../domain/role.ts'
import { proposalsOf } from '../plans/proposals.ts'
import { ask } from '../views/ask.ts'
import { plan as planCard } from '../views/plan.ts'
import { say } from '../views/say.ts'
import { rest } from './shared/args.ts'
import { findAgency } from './shared/find-agency.ts'
import { type PlanChange, readPlanChange } from './shared/plan-change.ts'
import { masked } from './shared/record.ts'

const SURE = / sure$/

/** `/kehoach`, `/kehoach H nhắc 14 7 1 0`: how a plan is run, by an admin of its standing agency. */
export const settingsOfPlan = command({
  name: 'plan-settings',
  access: 'admin',
  writes: true,
  args: z.object({ words: rest.optional() }),
  async run({ words = '' }, turn) {
    const { t } = turn
    const plans = await planSettings(turn.tx, mayRun(speaker(turn).memberships))
    const [first = '', ...others] = words.split(/\s+/)
    const named = plans.find(({ code }) => code === first.toUpperCase())
    const chosen = named ?? (plans.length === 1 ? plans[0] : undefined)
    const typed = named ? others.join(' ') : words
    if (!plans.length) return [say(t, { key: 'nudge-no-plan' })]
    if (!chosen) {
      const choices = plans.map(({ code, title }) => ({
        label: `${code} · ${title}`,
        line: `plan-settings ${code}`,
      }))
      return [ask(t, { question: t('plan-which', { given: words }), choices })]
    }
    return [typed ? await change(turn, chosen, typed) : await show(turn, chosen)]
  },
})

async function show({ t, tx }: Turn, shown: PlanSettings, saved = false): Promise<Card> {
  const proposed = await proposedSettings(tx, shown.code)
  return planCard(t, { plan: shown, proposals: proposed ? proposalsOf(proposed) : [], saved })
}

async function change(turn: Turn, chosen: PlanSettings, typed: string): Promise<Card> {
  const isSure = SURE.test(typed)
  const read = readPlanChange(typed.replace(SURE, ''), chosen.policy)
  const meant = read?.of === 'proposed' ? await accepted(turn, chosen, read.value) : read
  if (!meant) {
    return say(turn.t, { key: 'plan-unread', values: { given: typed, code: chosen.code } })
  }
  if (meant.of === 'standing') return handOver(turn, chosen, meant.value, isSure)
  await save(turn, chosen, dataOf(meant))
  const [now] = (await planSettings(turn.tx, [chosen.standing.id])).filter(({ id }) => id === chosen.id)
  return show(turn, now ?? chosen, true)
}

/** What the plan's own document proposes, where it still does. */
async function accepted(turn: Turn, { code }: PlanSettings, of: string): Promise<PlanChange | undefined> {
  const proposed = await proposedSettings(turn.tx, code)
  const found = proposed && proposalsOf(proposed).find((each) => each.of === of)
  return found && found.of !== 'route' ? found : undefined
}

function dataOf(change: PlanChange): PlanSettingsChange {
  switch (change.of) {
    case 'policy':
      return { reminderPolicy: change.value }
    case 'report':
      return { reportCycle: change.value }
    case 'extension':
      return { extensionRule: change.value }
    case 'names':
      return { namesLateAgencies: change.value }
    default:
      return { receivingDesk: masked(change.value).note }
  }
}

async function save(turn: Turn, before: PlanSettings, data: PlanSettingsChange): Promise<void> {
  const { standing, receivingDesk, cycle, extensionRule, policy, namesLate } = before
  const earlier: PlanSettingsChange = {
    standingAgencyId: standing.id,
    ...{ receivingDesk, extensionRule, reportCycle: cycle },
    ...{ reminderPolicy: policy, namesLateAgencies: namesLate },
  }
  const was = Object.keys(data).map((key) => [key, earlier[key as keyof PlanSettingsChange]])
  await changePlanSettings(turn.tx, before.id, data)
  await turn.audit('plan-changed', `plan:${before.id}`, { before: Object.fromEntries(was), after: data })
}

/** Another standing agency runs the plan from then on: asked about first. */
async function handOver(turn: Turn, chosen: PlanSettings, typed: string, isSure: boolean): Promise<Card> {
  const { t } = turn
  const ids = await agencyIds(turn.tx)
  const line = (name: string) => `plan-settings ${chosen.code} standing #${ids.get(name)}`
  const picked = [...ids].find(([, id]) => typed === `#${id}`)?.[0]
  const found = picked ? { name: picked } : await findAgency(turn, typed, line)
  if (found.card) return found.card
  const values = { code: chosen.code, before: chosen.standing.name, after: found.name }
  const standingAgencyId = ids.get(found.name)
  if (!standingAgencyId || standingAgencyId === chosen.standing.id)
    return say(t, { key: 'plan-standing-same', values })
  if (!isSure) {
    const choices = [{ label: t('button-yes'), line: `${line(found.name)} sure` }]
    return ask(t, { question: t('plan-standing-sure', values), choices })
  }
  await save(turn, chosen, { standingAgencyId })
  return say(t, { key: 'plan-standing-saved', values })
}
