import { isWide, WIDE } from './dom.js'
import { contactOf, state, tell } from './state.js'

// The open conversations live in the address, so that "back" and a reload do what one expects.

WIDE.addEventListener('change', () => state.people.length > 0 && readAddress())

const written = (ids) => (ids.length > 0 ? `#/${ids.map(encodeURIComponent).join('+')}` : '#/')

// An address typed by hand may be no encoding at all.
function decoded(words) {
  try {
    return decodeURIComponent(words)
  } catch {
    return words
  }
}

export function readAddress() {
  const ids = location.hash.replace(/^#\/?/, '').split('+').map(decoded)
  // Where there is room for one, the last one opened has it.
  state.open = [...new Set(ids)].filter(contactOf).slice(isWide() ? -2 : -1)
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
