import { z } from 'zod'
import { OFFICE_HOURS } from '../domain/office.ts'
import type { Db } from './client.ts'

const time = z.iso.time({ precision: -1 })
const shown = (value: typeof OFFICE_HOURS.from) => value.toString({ smallestUnit: 'minute' })

/** What admins set while it runs, by key, with what holds until somebody sets it. */
export const SETTINGS = {
  /** A Slack user whose work e-mail was invited is linked without a code. */
  'link-by-email': z.boolean().default(false),
  /** domain/office.ts, as HH:MM. */
  'office-hours': z
    .object({ from: time, to: time, remindAt: time })
    .refine(({ from, to, remindAt }) => from <= remindAt && remindAt < to)
    .default({
      from: shown(OFFICE_HOURS.from),
      to: shown(OFFICE_HOURS.to),
      remindAt: shown(OFFICE_HOURS.remindAt),
    }),
} as const

export type SettingKey = keyof typeof SETTINGS
export type SettingValue<K extends SettingKey> = z.output<(typeof SETTINGS)[K]>

/** Those that are on or off. */
export const SWITCHES = ['link-by-email'] as const satisfies SettingKey[]
export type SwitchKey = (typeof SWITCHES)[number]

/** A setting as it stands; what is stored and no longer fits counts as not set. */
export async function readSetting<K extends SettingKey>(tx: Db, key: K): Promise<SettingValue<K>> {
  const row = await tx.setting.findUnique({ where: { key } })
  const schema = SETTINGS[key]
  const stored = schema.safeParse(row?.value)
  return (stored.success ? stored.data : schema.parse(undefined)) as SettingValue<K>
}

export async function writeSetting<K extends SettingKey>(
  tx: Db,
  key: K,
  value: SettingValue<K>,
): Promise<void> {
  await tx.setting.upsert({ where: { key }, create: { key, value }, update: { value } })
}
