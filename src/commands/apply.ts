import { z } from 'zod'
import { command, speaker } from '../chat/command.ts'
import { applyDraft } from '../db/apply-draft.ts'
import { closePlanDraft } from '../db/plan-drafts.ts'
import { mayRun } from '../domain/role.ts'
import { leftOut } from '../plans/correct.ts'
import { proposalsOf } from '../plans/proposals.ts'
import { summarize } from '../plans/summary.ts'
import { say } from '../views/say.ts'
import { announceImport } from './shared/announce.ts'
import { id } from './shared/args.ts'
import { waitingDraft } from './shared/fix/draft.ts'

/** `apply DRAFT`: the word that makes a previewed plan the plan in use. */
export const apply = command({
  name: 'apply',
  access: 'admin',
  writes: true,
  args: z.object({ draft: id }),
  async run({ draft: draftId }, turn) {
    const { t, tx, now } = turn
    const me = speaker(turn)
    const kept = await waitingDraft(turn, draftId)
    const [standingAgencyId] = mayRun(me.memberships)
    if (!kept || standingAgencyId === undefined) return [say(t, { key: 'import-stale' })]
    const { current: draft, registry, code, fileName, fileHash, edits } = kept
    const importedBy = `person:${me.id}`
    const application = { draft, code, standingAgencyId, fileName, fileHash, importedBy }
    const applied = await applyDraft(tx, application, registry, now)
    await closePlanDraft(tx, draftId, now)
    const { tasks, obligations } = summarize(draft, registry)
    await announceImport(tx, applied, { now, today: turn.today, zone: turn.zone, exceptPersonId: me.id })
    await turn.audit('plan-applied', `plan:${applied.id}`, {
      ...{ version: applied.version, tasks, obligations },
      ...{ corrections: edits.length, leftOut: [...leftOut(edits)] },
    })
    const proposals = proposalsOf(draft.settings)
    const buttons = [
      ...(proposals.length ? [[{ label: t('plan-proposals-button'), line: `plan-settings ${code}` }]] : []),
      [
        { label: t('board-invite-all'), line: 'invite all' },
        { label: t('help-board'), line: 'board' },
      ],
    ]
    return [say(t, { key: 'import-applied', values: { code, tasks, obligations }, buttons })]
  },
})
