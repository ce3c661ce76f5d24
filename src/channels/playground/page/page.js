import { answered } from './answering.js'
import { clockControl } from './clock.js'
import { h, isPhone, reconcile } from './dom.js'
import { icon } from './icons.js'
import { announce, noticePlaces, showConnection } from './notices.js'
import { conversationPane } from './pane.js'
import { peopleList } from './people.js'
import { openFirst, readAddress } from './routing.js'
import { get, listen } from './server.js'
import { languageButton, themeButton } from './settings.js'
import { contactOf, on, putMessage, state, tell } from './state.js'
import { language, setLanguage, t } from './texts.js'
import { showInTitle } from './unread.js'

const app = h('main', { class: 'app', id: 'main' })
let drawing = new AbortController()

/** Draws everything anew, in the present language; what is written and open stays. */
function drawPage() {
  drawing.abort()
  drawing = new AbortController()
  const { signal } = drawing
  const skip = h('a', { class: 'skip', href: '#main', onclick: focusBox }, t('skip'))
  const side = h(
    'section',
    { class: 'side', 'aria-label': t('peopleList') },
    h(
      'header',
      { class: 'brand' },
      h('img', { src: '/icon.svg', alt: '', width: '40', height: '40' }),
      h(
        'div',
        { class: 'brand-words' },
        h('p', { class: 'brand-name' }, state.bot.name),
        h('p', {}, t('trial')),
      ),
      languageButton(changeLanguage),
      themeButton(),
    ),
    peopleList(signal),
    clockControl(signal),
  )
  const { stand, draw } = stage(signal)
  app.replaceChildren(skip, h('h1', { class: 'unseen' }, state.bot.name), side, stand)
  draw()
}

async function changeLanguage() {
  state.commands = await get(`/commands?language=${language()}`)
  drawPage()
  document.querySelector('.language')?.focus()
}

function focusBox(event) {
  event.preventDefault()
  document.querySelector('.box')?.focus()
}

/** The open conversations, side by side; one that stays open keeps its place and what is in it. */
function stage(signal) {
  const stand = h('div', { class: 'stage' })
  const panes = new Map()
  const welcome = h(
    'div',
    { class: 'welcome' },
    icon('bot'),
    h('h2', {}, t('welcome')),
    h('p', {}, t('welcomeHint')),
  )

  function draw() {
    for (const [id, { closing }] of panes) {
      if (state.open.includes(id)) continue
      closing.abort()
      panes.delete(id)
    }
    const added = state.open.filter((id) => !panes.has(id))
    for (const id of added) {
      const closing = new AbortController()
      signal.addEventListener('abort', () => closing.abort(), { signal: closing.signal })
      panes.set(id, { ...conversationPane(contactOf(id), closing.signal), closing })
    }
    document.body.dataset.open = String(state.open.length)
    reconcile(stand, state.open.length > 0 ? state.open.map((id) => panes.get(id).pane) : [welcome])
    for (const id of added) panes.get(id).shown()
  }

  on('open', signal, draw)
  on('unread', signal, showInTitle)
  return { stand, draw }
}

async function readPeople() {
  const { people, bot } = await get('/people')
  Object.assign(state, { people, bot })
  tell('people')
}

async function readAll() {
  const [, messages, clock] = await Promise.all([readPeople(), get('/messages'), get('/clock')])
  state.clock = clock
  state.conversations.clear()
  for (const message of messages) putMessage(message)
}

function takeMessage(message) {
  const isNew = putMessage(message)
  if (message.from === 'bot') answered(message.address)
  tell('messages', message.address)
  const contact = state.people.find(({ address }) => address === message.address)
  const isElsewhere = contact && !state.open.includes(contact.id)
  if (isNew && isElsewhere && message.from === 'bot') announce(t('arrived', state.bot.name, contact.name))
  showInTitle()
}

let isDrawn = false

async function begin() {
  await readAll()
  if (isDrawn) {
    tell('messages')
    return tell('clock')
  }
  isDrawn = true
  state.commands = await get(`/commands?language=${language()}`)
  document.body.append(...noticePlaces(), app)
  drawPage()
  if (location.hash.length > 2 || isPhone()) readAddress()
  else openFirst()
  showInTitle()
  document.body.dataset.ready = 'true'
}

setLanguage(language())
addEventListener('hashchange', readAddress)
listen({
  fresh: begin,
  ready: () => showConnection(true),
  lost: () => showConnection(false),
  message: (message) => isDrawn && takeMessage(message),
  people: readPeople,
  clock(clock) {
    state.clock = clock
    tell('clock')
  },
})
