import { z } from 'zod'
import { command, speaker, type Turn } from '../chat/command.ts'
import { readOfficeHours } from '../db/office.ts'
import { runsPlans } from '../db/plans.ts'
import { readSetting, type SettingKey, type SettingValue, SWITCHES, writeSetting } from '../db/settings.ts'
import { mayRun } from '../domain/role.ts'
import { readOfficeHours as readHours } from '../vietnamese/office-hours.ts'
import { say } from '../views/say.ts'
import { settings as settingsCard } from '../views/settings.ts'
import { time } from '../views/words.ts'
import { rest } from './shared/args.ts'

/** `/caidat`, `/caidat giờ 07:30–17:30, nhắc lúc 08:00`: how the house is set; for those who run a plan. */
export const settings = command({
  name: 'settings',
  access: 'admin',
  writes: true,
  args: z.object({
    key: z.enum(SWITCHES).optional(),
    value: z.enum(['on', 'off']).optional(),
    hours: rest.optional(),
  }),
  async run({ key, value, hours }, turn) {
    const { t, tx } = turn
    if (!(await runsPlans(tx, mayRun(speaker(turn).memberships)))) return [say(t, { key: 'refused-access' })]
    if (hours) {
      const read = readHours(hours)
      if (!read) return [say(t, { key: 'settings-hours-unread', values: { given: hours } })]
      const [from, to, remindAt] = [time(read.from), time(read.to), time(read.remindAt)]
      await change(turn, 'office-hours', { from, to, remindAt })
    }
    if (key && value) await change(turn, key, value === 'on')
    const entries = []
    for (const each of SWITCHES) entries.push({ key: each, isOn: await readSetting(tx, each) })
    return [settingsCard(t, { entries, hours: await readOfficeHours(tx) })]
  },
})

async function change<K extends SettingKey>(turn: Turn, key: K, after: SettingValue<K>): Promise<void> {
  const before = await readSetting(turn.tx, key)
  await writeSetting(turn.tx, key, after)
  await turn.audit('setting-changed', `setting:${key}`, { before, after })
}
