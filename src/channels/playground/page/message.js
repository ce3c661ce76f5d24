import { avatar } from './avatar.js'
import { buttonRows, cardContent, fileLink, isPicture, picture } from './card.js'
import { h } from './dom.js'
import { timeOf } from './format.js'
import { icon } from './icons.js'
import { contactOf, messageIn, state } from './state.js'
import { t } from './texts.js'

export const nameOf = (from) => (from === 'bot' ? state.bot.name : (contactOf(from)?.name ?? from))

/** The first words of a message, for a quotation of it. */
export function gistOf({ text, card, file }) {
  const part = card?.body[0]
  const first = part?.text ?? part?.items?.[0] ?? part?.facts?.[0]?.join(': ')
  return text || card?.title || first || file?.name || card?.file?.name || t('card')
}

/**
 * One bubble. `place`: isMine, isFirst and isLast of a run by the same hand, isGroup. `does`: what a person may do with it
 * (press, reply, edit, retry, show).
 */
export function messageBubble(message, contact, place, does) {
  const classes = ['message', place.isMine ? 'is-mine' : 'is-theirs']
  if (message.from === 'bot') classes.push('is-bot')
  for (const name of ['isFirst', 'isLast'])
    if (place[name]) classes.push(name === 'isFirst' ? 'is-first' : 'is-last')
  if (message.state === 'failed') classes.push('is-failed')
  const said = h('div', { class: 'bubble' }, quotation(message, contact, does), content(message))
  const buttons = message.card?.buttons
  return h(
    'article',
    { class: classes.join(' '), 'data-id': message.id, tabindex: '-1', 'aria-label': labelOf(message) },
    !place.isMine && avatar(contactOf(message.from), 's'),
    h(
      'div',
      { class: 'column' },
      place.isFirst && !place.isMine && h('p', { class: 'speaker' }, nameOf(message.from)),
      h('div', { class: 'line' }, said, actions(message, place, does)),
      buttons && buttonRows(buttons, (line, button) => does.press(message, line, button)),
      meta(message, place, does),
    ),
  )
}

const labelOf = (message) => `${nameOf(message.from)}, ${timeOf(message.at, state.clock.zone)}`

function content({ text, card, file }) {
  if (card) return cardContent(card)
  return [
    file && (isPicture(file) ? picture(file) : fileLink(file)),
    text && h('p', { class: 'words' }, text),
  ]
}

function quotation(message, contact, does) {
  const original = message.repliesTo && messageIn(contact, message.repliesTo)
  if (!original) return undefined
  return h(
    'button',
    { type: 'button', class: 'original', title: t('original'), onclick: () => does.show(original.id) },
    h('span', { class: 'original-name' }, nameOf(original.from)),
    h('span', { class: 'original-words' }, gistOf(original)),
  )
}

function actions(message, place, does) {
  const action = (name, onclick) =>
    h(
      'button',
      { type: 'button', class: 'round act', tabindex: '-1', 'aria-label': t(name), title: t(name), onclick },
      icon(name),
    )
  return h(
    'div',
    { class: 'acts' },
    action('reply', () => does.reply(message)),
    place.isMine && message.text && !message.file && action('edit', () => does.edit(message)),
  )
}

function meta(message, place, does) {
  if (message.state === 'failed') {
    return h(
      'p',
      { class: 'meta meta-failed' },
      icon('alert'),
      t('failed'),
      ' · ',
      h('button', { type: 'button', class: 'link', onclick: () => does.retry(message) }, t('retry')),
    )
  }
  if (!place.isLast && !(message.isEdited && message.from !== 'bot')) return undefined
  return h(
    'p',
    { class: 'meta' },
    h('time', { datetime: message.at }, timeOf(message.at, state.clock.zone)),
    message.isEdited && ` · ${t('edited')}`,
    place.isMine && tick(message.state),
  )
}

const tick = (name) =>
  h('span', { class: 'tick', role: 'img', 'aria-label': t(name), title: t(name) }, icon(name))
