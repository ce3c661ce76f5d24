import { messagesOf, state, tell } from './state.js'

const KEY = 'read'
const lastRead = new Map(Object.entries(JSON.parse(localStorage.getItem(KEY) ?? '{}')))

/** How many messages of the bot came after the last one seen. */
export function unreadOf(contact) {
  const messages = messagesOf(contact)
  const seen = messages.findLastIndex(({ id }) => id === lastRead.get(contact.id))
  return messages.slice(seen + 1).filter(({ from }) => from === 'bot').length
}

export function markRead(contact) {
  const last = messagesOf(contact).at(-1)
  if (!last || lastRead.get(contact.id) === last.id) return
  lastRead.set(contact.id, last.id)
  localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(lastRead)))
  tell('unread')
}

/** Keeps the number of unread messages in the title of the tab. */
export function showInTitle() {
  const count = state.people.reduce((sum, contact) => sum + unreadOf(contact), 0)
  document.title = count > 0 ? `(${count}) ${state.bot.name}` : state.bot.name
}
