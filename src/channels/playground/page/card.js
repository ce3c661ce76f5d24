import { h } from './dom.js'
import { sizeOf } from './format.js'
import { icon } from './icons.js'
import { t } from './texts.js'

/** What the bot says, drawn from plain text; its buttons are drawn apart (`buttonRows`). */
export function cardContent(card) {
  return [
    card.title && h('h3', { class: 'card-title' }, card.title),
    card.image && picture(card.image),
    card.body.map(block),
    card.file && fileLink(card.file),
  ]
}

function block(part) {
  switch (part.kind) {
    case 'facts':
      return h(
        'dl',
        { class: 'facts' },
        part.facts.map(([label, value]) => h('div', {}, h('dt', {}, label), h('dd', {}, value))),
      )
    case 'list':
      return h(
        'ul',
        { class: 'bullets' },
        part.items.map((words) => h('li', {}, words)),
      )
    case 'quote':
      return h('blockquote', { class: 'quote' }, part.text)
    default:
      return h('p', { class: 'words' }, part.text)
  }
}

export const isPicture = ({ mime }) => mime.startsWith('image/')

export const picture = (file) =>
  h(
    'a',
    { href: `/files/${file.id}`, class: 'picture', download: file.name },
    h('img', { src: `/files/${file.id}`, alt: `${t('picture')}: ${file.name}`, loading: 'lazy' }),
  )

export function fileLink(file) {
  return h(
    'a',
    { class: 'file', href: `/files/${file.id}`, download: file.name },
    h('span', { class: 'file-icon' }, icon('file')),
    h('span', { class: 'unseen' }, t('download')),
    h(
      'span',
      { class: 'file-words' },
      h('span', { class: 'file-name' }, file.name),
      h('span', { class: 'file-size' }, sizeOf(file.size)),
    ),
  )
}

/** `press(line, button)` is called for a pressed line; links open in a tab of their own. */
export function buttonRows(rows, press) {
  return h(
    'div',
    { class: 'keys' },
    rows.map((row) =>
      h(
        'div',
        { class: 'keys-row' },
        row.map((button) => key(button, press)),
      ),
    ),
  )
}

function key(button, press) {
  if ('url' in button) {
    return h(
      'a',
      { class: 'key', href: button.url, target: '_blank', rel: 'noopener noreferrer' },
      button.label,
      icon('link'),
    )
  }
  const onclick = (event) => press(button.line, event.currentTarget)
  return h('button', { type: 'button', class: 'key', onclick }, button.label)
}
