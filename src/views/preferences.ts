import { type Button, type Card, list, text } from '../chat/card.ts'
import type { OwnAccount } from '../db/preferences.ts'
import type { Texts } from '../texts.ts'

export type PreferencesData = {
  coordinating: boolean
  /** The one that hears first on top. */
  accounts: OwnAccount[]
}

/** What a person may choose to hear, and where. */
export function preferences(t: Texts, { coordinating, accounts }: PreferencesData): Card {
  const name = t('preferences-coordinating')
  const buttons: Button[][] = [
    [
      {
        label: t(coordinating ? 'settings-turn-off' : 'settings-turn-on', { name }),
        line: `preferences coordinating ${coordinating ? 'off' : 'on'}`,
      },
    ],
    ...accounts
      .slice(1)
      .filter(({ isReachable }) => isReachable)
      .map((account) => [
        {
          label: t('preferences-first', { channel: where(t, account) }),
          line: `preferences first ${account.id}`,
        },
      ]),
  ]
  const state = t(coordinating ? 'settings-on' : 'settings-off')
  return {
    title: t('preferences-title'),
    body: [
      list([t('settings-item', { name, state })]),
      text(t('preferences-coordinating-meaning')),
      text(t('preferences-channels')),
      list(accounts.map((account, at) => standing(t, account, at))),
      text(t('preferences-channels-meaning')),
    ],
    buttons,
  }
}

const where = (t: Texts, { channel, name }: OwnAccount): string =>
  [t(`channel-${channel}`), name].filter(Boolean).join(' · ')

function standing(t: Texts, account: OwnAccount, at: number): string {
  const values = { place: at + 1, channel: where(t, account) }
  return t(account.isReachable ? 'preferences-account' : 'preferences-account-lost', values)
}

export const sample: PreferencesData = {
  coordinating: false,
  accounts: [
    { id: 3, channel: 'telegram', name: 'Nguyễn Thị <Lan>', address: '1', isReachable: true },
    { id: 4, channel: 'slack', name: null, address: 'D1', isReachable: true },
    { id: 5, channel: 'slack', name: 'lan cũ', address: null, isReachable: false },
  ],
}
