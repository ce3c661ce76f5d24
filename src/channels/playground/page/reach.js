import { h } from './dom.js'
import { icon } from './icons.js'
import { notify } from './notices.js'
import { act } from './server.js'
import { speakerOf } from './state.js'
import { t } from './texts.js'

const REACHES = ['reachable', 'blocked', 'offline']

const WORDS = {
  blocked: { choice: 'blocked', banner: 'blockedNow', back: 'unblock' },
  removed: { choice: 'removed', banner: 'removedNow', back: 'addBack' },
  offline: { choice: 'offline', banner: 'offlineNow', back: 'goOnline' },
  reachable: { choice: 'reachable' },
}

/** The words for a reach; a group does not block the bot, it puts it out. */
export const reachWords = ({ kind }, reach) =>
  WORDS[kind === 'group' && reach === 'blocked' ? 'removed' : reach]

const setReach = (contact, reach) =>
  act(speakerOf(contact), contact, { kind: 'reach', reach }).catch(({ code }) => notify(code))

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
        h('span', { class: 'choice-name' }, t(reachWords(contact, reach).choice)),
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
  const words = reachWords(contact, contact.reach)
  return h(
    'div',
    { class: 'reach-banner' },
    icon('blocked'),
    h('p', {}, t(words.banner, contact.name)),
    h(
      'button',
      { type: 'button', class: 'plain strong', onclick: () => setReach(contact, 'reachable') },
      t(words.back),
    ),
  )
}
