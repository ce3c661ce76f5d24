import { h } from './dom.js'
import { initialsOf } from './format.js'
import { icon } from './icons.js'

const TINTS = 6

/** A round picture of a contact, or of the bot when there is none. The name stands beside it, so it is decoration. */
export function avatar(contact, size = 'm') {
  const classes = ['avatar', `avatar-${size}`]
  if (!contact)
    return h('span', { class: [...classes, 'avatar-bot'].join(' '), 'aria-hidden': 'true' }, icon('bot'))
  classes.push(`tint-${tintOf(contact.id)}`)
  const drawing = contact.kind === 'group' ? icon('group') : initialsOf(contact.name)
  return h('span', { class: classes.join(' '), 'aria-hidden': 'true' }, drawing)
}

function tintOf(id) {
  let sum = 0
  for (const letter of id) sum = (sum * 31 + letter.codePointAt(0)) % 997
  return sum % TINTS
}
