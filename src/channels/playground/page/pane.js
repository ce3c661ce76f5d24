import { pressButton, sendAgain, sendDraft } from './acts.js'
import { isAnswering } from './answering.js'
import { acceptDrops } from './attachment.js'
import { avatar } from './avatar.js'
import { clockControl } from './clock.js'
import { composer } from './composer.js'
import { h } from './dom.js'
import { givenNameOf, subtitleOf } from './format.js'
import { icon } from './icons.js'
import { messageLog } from './log.js'
import { menuButton } from './menu.js'
import { reachBanner, reachChoices } from './reach.js'
import { backToList, closeConversation } from './routing.js'
import { contactOf, on, state } from './state.js'
import { t } from './texts.js'
import { markRead } from './unread.js'

/** One open conversation: who it is, what was said, and the message box. */
export function conversationPane(contact, signal) {
  const typing = h(
    'div',
    { class: 'typing', hidden: true },
    avatar(undefined, 's'),
    h(
      'span',
      { class: 'dots', role: 'img', 'aria-label': t('typing', state.bot.name) },
      h('i'),
      h('i'),
      h('i'),
    ),
  )
  const does = {
    press: (message, line, button) => pressButton(contact, message, line, button),
    reply: ({ id }) => writing.start({ replyTo: id }),
    edit: ({ id }) => writing.start({ editing: id }),
    retry: (message) => sendAgain(contact, message),
    show: (id) => messages.show(id),
  }
  const messages = messageLog(contact, {
    does,
    typing,
    empty: () => emptyLog(contact, (line) => writing.write(line)),
  })
  const writing = composer(contact, {
    submit: (draft) => sendDraft(contact, draft),
    onSpeaker: messages.draw,
    signal,
  })
  const foot = h('div', { class: 'pane-foot' })
  const head = h('header', { class: 'pane-head' })
  const pane = h(
    'section',
    { class: 'pane', 'aria-label': t('conversation', contact.name), 'data-conversation': contact.id },
    head,
    messages.log,
    h('div', { class: 'pane-bottom' }, messages.jump, foot),
  )
  acceptDrops(pane, writing.takeFile)

  // Head and foot are drawn anew only for a change of their own: the focus may be in them.
  let drawn = {}

  function drawAround() {
    Object.assign(contact, contactOf(contact.id))
    const known = { about: `${contact.name}\n${aboutOf(contact)}`, reach: contact.reach }
    if (known.about !== drawn.about) head.replaceChildren(...headOf(contact, signal))
    if (known.reach !== drawn.reach) {
      foot.replaceChildren(reachBanner(contact) ?? writing.form)
      writing.grow()
    }
    drawn = known
  }

  function drawMessages() {
    messages.draw()
    if (document.visibilityState === 'visible') markRead(contact)
  }

  on('people', signal, drawAround)
  on('messages', signal, (address) => (!address || address === contact.address) && drawMessages())
  on('answering', signal, () => {
    typing.hidden = !isAnswering(contact)
    if (!typing.hidden) messages.follow()
  })
  on('focus', signal, (id) => id === contact.id && writing.focus())
  document.addEventListener('visibilitychange', drawMessages, { signal })
  drawAround()
  return {
    pane,
    /** To be called once the pane is on the page, where it has a size. */
    shown() {
      writing.grow()
      drawMessages()
      messages.follow()
      writing.focus()
    },
  }
}

function headOf(contact, signal) {
  const about = aboutOf(contact)
  const menuContent = () => [reachChoices(contact), h('div', { class: 'phone-only' }, clockControl(signal))]
  return [
    roundButton('pane-back', t('back'), 'back', backToList),
    avatar(contact),
    h('div', { class: 'pane-words' }, h('h2', {}, contact.name), about && h('p', {}, about)),
    menuButton(t('more', contact.name), menuContent, signal),
    roundButton('pane-close', t('closePane', contact.name), 'close', () => closeConversation(contact.id)),
  ]
}

const roundButton = (name, label, drawing, onclick) =>
  h(
    'button',
    { type: 'button', class: `round ${name}`, 'aria-label': label, title: label, onclick },
    icon(drawing),
  )

function aboutOf(contact) {
  if (contact.kind === 'person') return subtitleOf(contact)
  const members = (contact.members ?? []).map(contactOf).filter(Boolean)
  return members.map(({ name }) => givenNameOf(name)).join(', ')
}

function emptyLog(contact, write) {
  const chip = ({ word }) =>
    h('button', { type: 'button', class: 'plain', onclick: () => write(`/${word} `) }, `/${word}`)
  return h(
    'div',
    { class: 'empty' },
    avatar(contact, 'l'),
    h('h3', {}, contact.kind === 'group' ? contact.name : t('playing', contact.name)),
    h('p', {}, t('playingHint')),
    h('div', { class: 'empty-chips' }, state.commands.slice(0, 4).map(chip)),
  )
}
