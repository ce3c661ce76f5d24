const bus = new EventTarget()

/** What the page knows. Whoever changes it tells the topic: people, messages, open, clock, commands, connection. */
export const state = {
  people: [],
  bot: { name: 'Nhắc Việc', mention: '@nhacviec' },
  /** address → (message id → message, in the order of arrival) */
  conversations: new Map(),
  /** Ids of the open conversations, left to right; at most two. */
  open: [],
  commands: [],
  clock: undefined,
  isConnected: true,
  /** group id → id of the person who speaks in it */
  speakers: new Map(),
  /** conversation id → { text, file?, replyTo?, editing? } */
  drafts: new Map(),
}

export const tell = (topic, detail) => bus.dispatchEvent(new CustomEvent(topic, { detail }))

/** Calls `listener` with each detail told on the topic, until `signal` aborts. */
export const on = (topic, signal, listener) =>
  bus.addEventListener(topic, (event) => listener(event.detail), { signal })

export const contactOf = (id) => state.people.find((contact) => contact.id === id)

export const messagesOf = ({ address }) => [...(state.conversations.get(address)?.values() ?? [])]

export const messageIn = ({ address }, id) => state.conversations.get(address)?.get(id)

export function draftOf({ id }) {
  if (!state.drafts.has(id)) state.drafts.set(id, { text: '' })
  return state.drafts.get(id)
}

/** The person who acts in a conversation: the one it belongs to, or the chosen speaker of the group. */
export function speakerOf(contact) {
  if (contact.kind === 'person') return contact
  const members = contact.members ?? []
  const chosen = state.speakers.get(contact.id)
  return contactOf(members.includes(chosen) ? chosen : members[0])
}

/** Keeps a message unless a newer version is known; says whether it is a message not seen before. */
export function putMessage(message) {
  if (!state.conversations.has(message.address)) state.conversations.set(message.address, new Map())
  const messages = state.conversations.get(message.address)
  const known = messages.get(message.id)
  if (known && known.version >= message.version) return false
  messages.set(message.id, message)
  return !known
}
