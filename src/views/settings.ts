import { type Card, list, text } from '../chat/card.ts'
import type { SettingKey } from '../db/settings.ts'
import type { Texts } from '../texts.ts'

export type SettingEntry = { key: SettingKey; isOn: boolean }

/** What an admin may switch, how it stands now, and what it means. */
export function settings(t: Texts, entries: SettingEntry[]): Card {
  const standing = ({ key, isOn }: SettingEntry) =>
    t('settings-item', { name: t(`setting-${key}`), state: t(isOn ? 'settings-on' : 'settings-off') })
  const turn = ({ key, isOn }: SettingEntry) => ({
    label: t(isOn ? 'settings-turn-off' : 'settings-turn-on', { name: t(`setting-${key}`) }),
    line: `settings ${key} ${isOn ? 'off' : 'on'}`,
  })
  return {
    title: t('settings-title'),
    body: [list(entries.map(standing)), ...entries.map(({ key }) => text(t(`setting-${key}-meaning`)))],
    buttons: entries.map((entry) => [turn(entry)]),
  }
}

export const sample: SettingEntry[] = [{ key: 'link-by-email', isOn: false }]
