import { h } from './dom.js'
import { t } from './texts.js'

const SHOWN_MS = 8000

const spoken = h('div', { class: 'unseen', role: 'status', 'aria-live': 'polite' })
const shown = h('div', { class: 'notices', role: 'alert' })
const connection = h('div', { class: 'connection', role: 'status', hidden: true })

/** The places for messages about the page itself; they outlive every redrawing. */
export const noticePlaces = () => [connection, shown, spoken]

/** Tells screen readers what everybody else sees. */
export function announce(words) {
  spoken.textContent = words
}

/** Shows the sentence of a failed request for a while. */
export function notify(code) {
  const notice = h('p', { class: 'notice' }, t(`error.${code}`) ?? t('error.other'))
  shown.replaceChildren(notice)
  setTimeout(() => notice.remove(), SHOWN_MS)
}

export function showConnection(isConnected) {
  connection.hidden = isConnected
  connection.textContent = isConnected ? '' : t('lostConnection')
}
