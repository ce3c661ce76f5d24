import { type Card, list, text } from '../chat/card.ts'
import type { SwitchKey } from '../db/settings.ts'
import { OFFICE_HOURS, type OfficeHours } from '../domain/office.ts'
import type { Texts } from '../texts.ts'
import { hoursText } from './words.ts'

export type SettingEntry = { key: SwitchKey; isOn: boolean }
export type SettingsData = { entries: SettingEntry[]; hours: OfficeHours }

/** What an admin may set, how it stands now, and what it means. */
export function settings(t: Texts, { entries, hours }: SettingsData): Card {
  const standing = ({ key, isOn }: SettingEntry) =>
    t('settings-item', { name: t(`setting-${key}`), state: t(isOn ? 'settings-on' : 'settings-off') })
  const turn = ({ key, isOn }: SettingEntry) => ({
    label: t(isOn ? 'settings-turn-off' : 'settings-turn-on', { name: t(`setting-${key}`) }),
    line: `settings ${key} ${isOn ? 'off' : 'on'}`,
  })
  const office = t('settings-item', { name: t('settings-hours'), state: hoursText(t, hours) })
  return {
    title: t('settings-title'),
    body: [
      list([office, ...entries.map(standing)]),
      text(t('settings-hours-meaning')),
      ...entries.map(({ key }) => text(t(`setting-${key}-meaning`))),
    ],
    buttons: entries.map((entry) => [turn(entry)]),
  }
}

export const sample: SettingsData = { entries: [{ key: 'link-by-email', isOn: false }], hours: OFFICE_HOURS }
