import { h, reconcile, scrollBehavior } from './dom.js'
import { followEnd } from './following.js'
import { dayOf } from './format.js'
import { icon } from './icons.js'
import { messageBubble } from './message.js'
import { messagesOf, speakerOf, state } from './state.js'
import { t } from './texts.js'

const RUN_MINUTES = 5

/**
 * The messages of a conversation, kept up to date by `draw()`. `does`: what a person may do with a message;
 * `empty()`: what stands there before the first one; `typing`: the node that stands last while the bot is answering.
 */
export function messageLog(contact, { does, empty, typing }) {
  const drawn = new Map()
  const list = h('div', { class: 'log-list' })
  const log = h(
    'div',
    {
      class: 'log',
      role: 'log',
      tabindex: '0',
      'aria-label': t('log', contact.name),
      onkeydown: moveBetween,
    },
    list,
  )
  const jump = h(
    'button',
    { type: 'button', class: 'jump', hidden: true, onclick: () => end.follow() },
    icon('down'),
    t('newMessages'),
  )
  const end = followEnd(log, list, () => {
    jump.hidden = true
  })

  /** The node of a message, drawn anew in its place only when something about it changed. */
  function nodeOf(message, place) {
    const key = JSON.stringify([message.version, place, message.state])
    const known = drawn.get(message.id)
    if (known?.key === key) return known.node
    const node = messageBubble(message, contact, place, does)
    if (known) replaceNode(known.node, node)
    else if (list.dataset.last) node.classList.add('is-new')
    drawn.set(message.id, { key, node })
    return node
  }

  function draw() {
    const messages = messagesOf(contact)
    const lastBefore = list.dataset.last
    const me = speakerOf(contact)?.id
    const nodes = messages.flatMap((message, index) => {
      const [before, after] = [messages[index - 1], messages[index + 1]]
      const day = dayOf(message.at, state.clock.zone)
      const place = {
        isMine: message.from === me,
        isFirst: !isSameRun(before, message),
        isLast: !isSameRun(message, after),
      }
      const isNewDay = !before || dayOf(before.at, state.clock.zone) !== day
      return [isNewDay && dayMark(message.id, day), nodeOf(message, place)].filter(Boolean)
    })
    reconcile(list, nodes.length > 0 ? [...nodes, typing] : [empty()])
    const last = messages.at(-1)
    list.dataset.last = last?.id ?? ''
    const isNews = last !== undefined && last.id !== lastBefore
    if (end.isFollowing() || (isNews && last.from === me)) end.follow()
    else if (isNews) jump.hidden = false
  }

  function dayMark(id, day) {
    const key = `day ${id}`
    if (!drawn.has(key)) drawn.set(key, { node: h('p', { class: 'day' }, h('span', {}, day)) })
    return drawn.get(key).node
  }

  function show(id) {
    const node = drawn.get(id)?.node
    node?.scrollIntoView({ block: 'center', behavior: scrollBehavior() })
    node?.focus({ preventScroll: true })
  }

  return { log, jump, draw, show, follow: end.follow }
}

const isSameRun = (one, other) =>
  one !== undefined &&
  other !== undefined &&
  one.from === other.from &&
  Math.abs(new Date(other.at) - new Date(one.at)) < RUN_MINUTES * 60_000

/** Puts `node` in place of `old`; the focus stays on the same button, or at least on the message. */
function replaceNode(old, node) {
  const focusable = (parent) => [...parent.querySelectorAll('button, a')]
  const focused = old.contains(document.activeElement)
    ? focusable(old).indexOf(document.activeElement)
    : undefined
  old.replaceWith(node)
  if (focused !== undefined) (focusable(node)[focused] ?? node).focus({ preventScroll: true })
}

/** Arrow keys walk from message to message; the actions of the message reached can then be tabbed to. */
function moveBetween(event) {
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
  if (!step) return
  const messages = [...event.currentTarget.querySelectorAll('.message')]
  const at = messages.indexOf(event.target.closest('.message'))
  const next = at < 0 ? messages.at(-1) : messages[at + step]
  if (!next) return
  event.preventDefault()
  for (const act of event.currentTarget.querySelectorAll('.act')) act.tabIndex = next.contains(act) ? 0 : -1
  next.focus()
}
