/**
 * Where a card goes, written as an address: `D…` a private chat, `C…` a channel, `C…:1700000000.000100` a thread in it,
 * `U…` the private chat of a person who has not written yet; with `|U…` at the end only that person sees the card.
 */
export type Place = { channel: string; thread?: string | undefined; onlyFor?: string | undefined }

const ADDRESS = /^([CDGUW][A-Z0-9]+)(?::(\d+\.\d+))?(?:\|([UW][A-Z0-9]+))?$/

export function placeOf(address: string): Place | undefined {
  const [, channel, thread, onlyFor] = ADDRESS.exec(address) ?? []
  return channel ? { channel, thread, onlyFor } : undefined
}

export const addressOf = ({ channel, thread, onlyFor }: Place): string =>
  `${channel}${thread ? `:${thread}` : ''}${onlyFor ? `|${onlyFor}` : ''}`

export const isPrivateChat = (channel: string): boolean => channel.startsWith('D')

export const isPerson = (channel: string): boolean => /^[UW]/.test(channel)
