import { z } from 'zod'
import { command, speaker } from '../chat/command.ts'
import { runsPlans } from '../db/plans.ts'
import { readSetting, SETTING_KEYS, writeSetting } from '../db/settings.ts'
import { mayRun } from '../domain/role.ts'
import { say } from '../views/say.ts'
import { settings as settingsCard } from '../views/settings.ts'

/** `/caidat`: how the house is set, with buttons to switch; for those who run a plan. */
export const settings = command({
  name: 'settings',
  access: 'admin',
  writes: true,
  args: z.object({ key: z.enum(SETTING_KEYS).optional(), value: z.enum(['on', 'off']).optional() }),
  async run({ key, value }, turn) {
    const { t, tx } = turn
    if (!(await runsPlans(tx, mayRun(speaker(turn).memberships)))) return [say(t, { key: 'refused-access' })]
    if (key && value) {
      const before = await readSetting(tx, key)
      const after = value === 'on'
      await writeSetting(tx, key, after)
      await turn.audit('setting-changed', `setting:${key}`, { before, after })
    }
    const entries = []
    for (const each of SETTING_KEYS) entries.push({ key: each, isOn: await readSetting(tx, each) })
    return [settingsCard(t, entries)]
  },
})
