import { isWide } from './dom.js'
import { contactOf, state, tell } from './state.js'

// The open conversations live in the address, so that "back" and a reload do what one expects.

const written = (ids) => (ids.length > 0 ? `#/${ids.map(encodeURIComponent).join('+')}` : '#/')

export function readAddress() {
  const ids = location.hash.replace(/^#\/?/, '').split('+').map(decodeURIComponent)
  state.open = [...new Set(ids)].filter(contactOf).slice(0, 2)
  tell('open')
}

const go = (ids) => {
  location.hash = written(ids)
}

/** Opens a conversation in place of the last one; one that is open already gets the focus. */
export function openConversation(id) {
  if (state.open.includes(id)) return tell('focus', id)
  go([...state.open.slice(0, -1), id])
}

/** Opens a conversation in the second column, or alone where there is no room for two. */
export function openBeside(id) {
  if (!isWide()) return openConversation(id)
  if (state.open.includes(id)) return tell('focus', id)
  go([...state.open.slice(0, 1), id])
}

export const closeConversation = (id) => go(state.open.filter((other) => other !== id))

export const backToList = () => go([])

/** Without an address, the first person of the list; on a phone the list itself. */
export function openFirst() {
  const first = state.people.find(({ kind }) => kind === 'person')
  if (first) history.replaceState(null, '', written([first.id]))
  readAddress()
}
