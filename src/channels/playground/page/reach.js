import { h } from './dom.js'
import { icon } from './icons.js'
import { notify } from './notices.js'
import { post } from './server.js'
import { t } from './texts.js'

const REACHES = ['reachable', 'blocked', 'offline']

const setReach = (contact, reach) =>
  post(`/people/${encodeURIComponent(contact.id)}/reach`, { reach }).catch(({ code }) => notify(code))

/** Choices that make the demo's person blocked or offline, to see what the bot does then. */
export function reachChoices(contact) {
  const choice = (reach) =>
    h(
      'label',
      { class: 'choice' },
      h('input', {
        type: 'radio',
        name: `reach-${contact.id}`,
        checked: contact.reach === reach,
        onchange: () => setReach(contact, reach),
      }),
      h(
        'span',
        {},
        h('span', { class: 'choice-name' }, t(reach)),
        h('span', { class: 'choice-hint' }, t(`${reach}Hint`)),
      ),
    )
  return h(
    'fieldset',
    { class: 'choices' },
    h('legend', {}, t(contact.kind === 'group' ? 'reachGroup' : 'reach')),
    REACHES.map(choice),
  )
}

/** Stands in place of the message box while a person cannot be reached; undefined while they can. */
export function reachBanner(contact) {
  if (!contact.reach || contact.reach === 'reachable') return undefined
  const isBlocked = contact.reach === 'blocked'
  return h(
    'div',
    { class: 'reach-banner' },
    icon('blocked'),
    h('p', {}, t(isBlocked ? 'blockedNow' : 'offlineNow', contact.name)),
    h(
      'button',
      { type: 'button', class: 'plain strong', onclick: () => setReach(contact, 'reachable') },
      t(isBlocked ? 'unblock' : 'goOnline'),
    ),
  )
}
