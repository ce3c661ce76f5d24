import { state, tell } from './state.js'

const GRACE_MS = 1500

/** Addresses where an answer of the bot is awaited, with the number of acts it is awaited for. */
const awaited = new Map()

export const isAnswering = ({ address }) => (awaited.get(address) ?? 0) > 0

/** Whether the bot will answer a line: always in private, in a group only what is meant for it. */
export function isForBot(contact, text, original) {
  const isNamed = text.startsWith('/') || text.toLowerCase().includes(state.bot.mention.toLowerCase())
  return contact.kind === 'person' || isNamed || original?.from === 'bot'
}

/** Awaits the answer of the bot from now until a moment after `acting` succeeds. */
export async function awaitAnswer({ address }, acting) {
  change(address, 1)
  let grace = 0
  try {
    await acting
    grace = GRACE_MS
  } finally {
    setTimeout(() => change(address, -1), grace)
  }
}

/** The bot said something: nothing is awaited any more. */
export function answered(address) {
  if (awaited.delete(address)) tell('answering', address)
}

function change(address, by) {
  const count = awaited.get(address)
  if (by < 0 && count === undefined) return
  awaited.set(address, Math.max(0, (count ?? 0) + by))
  tell('answering', address)
}
