import { h } from './dom.js'
import { dayOf, timeOf } from './format.js'
import { icon } from './icons.js'
import { announce, notify } from './notices.js'
import { post, RequestError } from './server.js'
import { on, state, tell } from './state.js'
import { t } from './texts.js'

const MOVED_MINUTES = 2

/** Shows the app's date and time, and moves them. */
export function clockControl(signal) {
  const day = h('span', { class: 'clock-day' })
  const time = h('span', { class: 'clock-time' })
  const back = button(t('backToNow'), () => move({ now: true }), 'clock-back')
  const input = h('input', {
    type: 'datetime-local',
    class: 'clock-input',
    'aria-label': t('pickMoment'),
    required: true,
  })
  const picker = h(
    'form',
    { class: 'clock-picker', hidden: true, onsubmit: pick },
    input,
    h('button', { class: 'plain strong' }, t('setMoment')),
  )
  const opener = h(
    'button',
    {
      type: 'button',
      class: 'round',
      'aria-label': t('pickMoment'),
      title: t('pickMoment'),
      'aria-expanded': 'false',
      onclick: () => showPicker(picker.hidden),
    },
    icon('calendar'),
  )
  const moves = h(
    'div',
    { class: 'clock-moves' },
    button(t('previousDay'), () => move({ days: -1 })),
    button(t('nextDay'), () => move({ days: 1 })),
    button(t('nextWeek'), () => move({ days: 7 })),
  )
  picker.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    showPicker(false)
    opener.focus()
  })

  function showPicker(isShown) {
    picker.hidden = !isShown
    opener.setAttribute('aria-expanded', String(isShown))
    if (!isShown) return
    input.value = state.clock?.local ?? ''
    input.focus()
  }

  async function pick(event) {
    event.preventDefault()
    if (await move({ local: input.value })) showPicker(false)
  }

  function draw() {
    const { clock } = state
    if (!clock) return
    const isMoved = Math.abs(new Date(clock.at) - Date.now()) > MOVED_MINUTES * 60_000
    day.textContent = dayOf(clock.at, clock.zone)
    time.textContent = timeOf(clock.at, clock.zone)
    back.hidden = !isMoved || !clock.isMovable
    moves.hidden = opener.hidden = !clock.isMovable
  }

  on('clock', signal, draw)
  draw()
  return h(
    'section',
    { class: 'clock', 'aria-label': t('clock') },
    h('div', { class: 'clock-title' }, h('h2', {}, t('clock')), back),
    h('div', { class: 'clock-face' }, h('p', {}, day, time), opener),
    picker,
    moves,
  )
}

const button = (label, onclick, name = '') =>
  h('button', { type: 'button', class: `plain ${name}`, onclick }, label)

async function move(change) {
  try {
    state.clock = await post('/clock', change)
  } catch (error) {
    if (!(error instanceof RequestError)) throw error
    notify(error.code)
    return false
  }
  tell('clock')
  const { at, zone } = state.clock
  announce(t('clockNow', dayOf(at, zone), timeOf(at, zone)))
  return true
}
