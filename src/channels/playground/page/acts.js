import { awaitAnswer, isForBot } from './answering.js'
import { notify } from './notices.js'
import { act, RequestError, upload } from './server.js'
import { contactOf, messageIn, speakerOf } from './state.js'

/** Runs a request; shows why it failed, unless `told` elsewhere, and returns the code of the failure. */
async function attempt(request, told) {
  try {
    await request
    return undefined
  } catch (error) {
    if (!(error instanceof RequestError)) throw error
    if (error.code !== told) notify(error.code)
    return error.code
  }
}

// The message that was not taken says so itself.
const ON_THE_MESSAGE = 'not-taken'

/** Sends or corrects what is in `draft`; true when the words are in the conversation, received or marked as failed. */
export async function sendDraft(contact, { text, file, editing, replyTo }) {
  const person = speakerOf(contact)
  const request = editing
    ? act(person, contact, { kind: 'edit', message: editing, text })
    : file
      ? upload(person, contact, file, { text, repliesTo: replyTo })
      : act(person, contact, { kind: 'say', text, repliesTo: replyTo })
  const isAwaited = file || isForBot(contact, text, messageIn(contact, replyTo))
  const failure = await attempt(isAwaited ? awaitAnswer(contact, request) : request, ON_THE_MESSAGE)
  return failure === undefined || failure === ON_THE_MESSAGE
}

/** Presses a button; while it is under way the button says so and takes no second press. */
export async function pressButton(contact, message, line, button) {
  if (button.getAttribute('aria-busy') === 'true') return
  button.setAttribute('aria-busy', 'true')
  const request = act(speakerOf(contact), contact, { kind: 'press', message: message.id, line })
  await attempt(awaitAnswer(contact, request))
  button.removeAttribute('aria-busy')
}

export function sendAgain(contact, message) {
  const request = act(contactOf(message.from), contact, { kind: 'retry', message: message.id })
  return attempt(awaitAnswer(contact, request), ON_THE_MESSAGE)
}
