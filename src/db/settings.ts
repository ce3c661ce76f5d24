import { z } from 'zod'
import type { Db } from './client.ts'

/** What admins set while it runs, by key, with what holds until somebody sets it. */
export const SETTINGS = {
  /** A Slack user whose work e-mail was invited is linked without a code. */
  'link-by-email': z.boolean().default(false),
} as const

export type SettingKey = keyof typeof SETTINGS
export type SettingValue<K extends SettingKey> = z.output<(typeof SETTINGS)[K]>

export const SETTING_KEYS = Object.keys(SETTINGS) as SettingKey[]

/** A setting as it stands; what is stored and no longer fits counts as not set. */
export async function readSetting<K extends SettingKey>(tx: Db, key: K): Promise<SettingValue<K>> {
  const row = await tx.setting.findUnique({ where: { key } })
  const schema = SETTINGS[key]
  return schema.safeParse(row?.value).data ?? schema.parse(undefined)
}

export async function writeSetting<K extends SettingKey>(
  tx: Db,
  key: K,
  value: SettingValue<K>,
): Promise<void> {
  await tx.setting.upsert({ where: { key }, create: { key, value }, update: { value } })
}
