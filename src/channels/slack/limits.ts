/**
 * What Slack accepts at most, in characters unless said otherwise. Slack does not publish how much all blocks together
 * may say; `title`, `messageText`, `buttons`, `viewSize` and `fallback` are our own and stay below what it refuses.
 */
export const LIMITS = {
  messageBlocks: 50,
  viewBlocks: 100,
  header: 150,
  title: 3000,
  messageText: 12_000,
  viewSize: 100_000,
  fallback: 3000,
  actionRows: 20,
  rowButtons: 25,
  buttons: 100,
  buttonLabel: 75,
  buttonValue: 2000,
  url: 3000,
  modalWord: 24,
  fieldLabel: 2000,
  fieldText: 3000,
  choices: 100,
  choiceGroups: 100,
  choiceLabel: 75,
  choiceValue: 150,
  metadata: 3000,
  callbackId: 255,
} as const

/** Cuts visibly: what is left out is replaced by "…". Never splits a character. */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text
  let kept = ''
  for (const character of text) {
    if (kept.length + character.length > limit - 1) break
    kept += character
  }
  return `${kept.trimEnd()}…`
}

/** How a renderer says that `count` more were left out, in any language. */
export const leftOut = (count: number): string => `… +${count}`

/** Fit to be sent: halves of characters, which no encoder takes, are replaced. */
export const sound = (text: string): string => text.toWellFormed()
