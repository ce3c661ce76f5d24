import { avatar } from './avatar.js'
import { h, reconcile } from './dom.js'
import { fold, subtitleOf } from './format.js'
import { icon } from './icons.js'
import { reachWords } from './reach.js'
import { openBeside, openConversation } from './routing.js'
import { on, state } from './state.js'
import { t } from './texts.js'
import { unreadOf } from './unread.js'

/** The list of people and groups, with search. */
export function peopleList(signal) {
  const search = h('input', {
    type: 'search',
    class: 'search-words',
    placeholder: t('search'),
    'aria-label': t('search'),
    autocomplete: 'off',
    spellcheck: 'false',
    oninput: draw,
  })
  const list = h('div', { class: 'people-scroll', onkeydown: (event) => moveFocus(event, list, search) })
  search.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown') focusAt(list, 0, event)
    if (event.key === 'Escape' && search.value) {
      search.value = ''
      draw()
    }
  })

  function draw() {
    const words = fold(search.value)
    const found = state.people.filter((contact) =>
      fold(`${contact.name} ${subtitleOf(contact)}`).includes(words),
    )
    const focused = document.activeElement?.closest?.('[data-contact]')?.dataset.contact
    const sections = ['person', 'group'].map((kind) =>
      section(
        kind,
        found.filter((contact) => contact.kind === kind),
      ),
    )
    const nobody =
      found.length === 0 && h('p', { class: 'nobody', role: 'status' }, t('nobodyFound', search.value))
    reconcile(list, [...sections, nobody].filter(Boolean))
    if (focused) list.querySelector(`[data-contact="${CSS.escape(focused)}"] .person-open`)?.focus()
  }

  for (const topic of ['people', 'messages', 'open', 'unread']) on(topic, signal, draw)
  draw()
  return h(
    'nav',
    { class: 'people', 'aria-label': t('people') },
    h('div', { class: 'search' }, icon('search'), search),
    list,
  )
}

function section(kind, contacts) {
  if (contacts.length === 0) return undefined
  const title = t(kind === 'group' ? 'groups' : 'people')
  return h(
    'section',
    { 'aria-label': title },
    h('h2', { class: 'people-title' }, title),
    h('ul', { class: 'people-list' }, contacts.map(item)),
  )
}

function item(contact) {
  const unread = unreadOf(contact)
  const isOpen = state.open.includes(contact.id)
  const subtitle = contact.kind === 'group' ? t('members', contact.members?.length ?? 0) : subtitleOf(contact)
  return h(
    'li',
    { class: `person${isOpen ? ' is-open' : ''}${unread ? ' is-unread' : ''}`, 'data-contact': contact.id },
    h(
      'button',
      {
        type: 'button',
        class: 'person-open',
        'aria-current': isOpen ? 'true' : undefined,
        onclick: (event) => (event.ctrlKey || event.metaKey ? openBeside : openConversation)(contact.id),
      },
      avatar(contact),
      h(
        'span',
        { class: 'person-words' },
        h('span', { class: 'person-name' }, contact.name),
        subtitle && h('span', { class: 'person-about' }, subtitle),
      ),
      contact.reach &&
        contact.reach !== 'reachable' &&
        h(
          'span',
          { class: 'person-reach', title: t(reachWords(contact, contact.reach).choice) },
          icon('blocked'),
          h('span', { class: 'unseen' }, t(reachWords(contact, contact.reach).choice)),
        ),
      unread > 0 &&
        h(
          'span',
          { class: 'badge' },
          h('span', { 'aria-hidden': 'true' }, String(unread)),
          h('span', { class: 'unseen' }, t('unread', unread)),
        ),
    ),
    !isOpen &&
      h(
        'button',
        {
          type: 'button',
          class: 'round person-beside',
          'aria-label': t('openBeside', contact.name),
          title: t('openBeside', contact.name),
          onclick: () => openBeside(contact.id),
        },
        icon('beside'),
      ),
  )
}

const openers = (list) => [...list.querySelectorAll('.person-open')]

function focusAt(list, index, event) {
  const target = openers(list).at(index)
  if (!target) return
  event.preventDefault()
  target.focus()
}

function moveFocus(event, list, search) {
  const all = openers(list)
  const at = all.indexOf(event.target.closest('[data-contact]')?.querySelector('.person-open'))
  if (at < 0) return
  if (event.key === 'ArrowDown') focusAt(list, Math.min(at + 1, all.length - 1), event)
  else if (event.key === 'ArrowUp' && at === 0) search.focus()
  else if (event.key === 'ArrowUp') focusAt(list, at - 1, event)
  else if (event.key === 'Home') focusAt(list, 0, event)
  else if (event.key === 'End') focusAt(list, -1, event)
  else if (event.key === 'Enter' && event.shiftKey) {
    event.preventDefault()
    openBeside(event.target.closest('[data-contact]').dataset.contact)
  }
}
