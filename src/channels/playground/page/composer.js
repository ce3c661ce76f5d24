import { attachment } from './attachment.js'
import { h, hasMouse } from './dom.js'
import { givenNameOf } from './format.js'
import { icon } from './icons.js'
import { gistOf, nameOf } from './message.js'
import { speakerChoice } from './speaker.js'
import { draftOf, messageIn, messagesOf, speakerOf } from './state.js'
import { suggestionMenu } from './suggestions.js'
import { t } from './texts.js'

const TALLEST = 200

/** The message box of a conversation; `submit(draft)` sends or corrects and is told what was in the box. */
export function composer(contact, { submit, onSpeaker, signal }) {
  const draft = draftOf(contact)
  const label = contact.kind === 'group' ? t('writeGroup') : t('write', givenNameOf(contact.name))
  const box = h('textarea', {
    class: 'box',
    rows: '1',
    placeholder: label,
    'aria-label': label,
    enterkeyhint: 'send',
    value: draft.text,
  })
  const about = h('div', { class: 'about', hidden: true })
  const files = attachment(draft, { onChange: draw, onPaste: box })
  const sendButton = h('button', { class: 'round send' }, icon('send'))
  const suggestions = suggestionMenu(box, (word) => write(`/${word} `))
  const form = h(
    'form',
    { class: 'composer', onsubmit: send },
    suggestions.menu,
    about,
    files.chip,
    contact.kind === 'group' && speakerChoice(contact, onSpeaker, signal),
    h('div', { class: 'writing' }, files.button, box, sendButton),
    h('p', { class: 'keys-hint' }, t('keys')),
  )

  function write(text) {
    box.value = text
    onInput()
    box.focus()
  }

  function onInput() {
    draft.text = box.value
    suggestions.update()
    grow()
  }

  function grow() {
    box.style.height = 'auto'
    if (box.scrollHeight > 0) box.style.height = `${Math.min(box.scrollHeight, TALLEST)}px`
    sendButton.disabled = box.value.trim() === '' && !draft.file
  }

  function draw() {
    const target = messageIn(contact, draft.editing ?? draft.replyTo)
    about.hidden = !target
    if (target) about.replaceChildren(...aboutWhat(target))
    const verb = t(draft.editing ? 'save' : 'send')
    sendButton.title = verb
    sendButton.setAttribute('aria-label', verb)
    files.draw()
    grow()
  }

  const aboutWhat = (target) => [
    icon(draft.editing ? 'edit' : 'reply'),
    h(
      'div',
      { class: 'about-words' },
      h(
        'span',
        { class: 'about-title' },
        draft.editing ? t('editing') : t('replyingTo', nameOf(target.from)),
      ),
      h('span', { class: 'about-gist' }, gistOf(target)),
    ),
    h(
      'button',
      { type: 'button', class: 'round', 'aria-label': t('cancel'), title: t('cancel'), onclick: cancel },
      icon('close'),
    ),
  ]

  function cancel() {
    if (draft.editing) draft.text = ''
    draft.editing = draft.replyTo = undefined
    box.value = draft.text
    draw()
    box.focus()
  }

  async function send(event) {
    event?.preventDefault()
    if (sendButton.disabled) return
    const sent = { ...draft, text: box.value.trim() }
    Object.assign(draft, { text: '', file: undefined, editing: undefined, replyTo: undefined })
    box.value = ''
    suggestions.close()
    draw()
    if (await submit(sent)) return
    // Nothing is lost: what could not be sent is in the box again, unless something new was written meanwhile.
    if (!box.value) Object.assign(draft, sent)
    box.value = draft.text
    draw()
  }

  function onKey(event) {
    // While an input method composes a letter, its keys are its own; Safari tells so only by this code.
    if (event.isComposing || event.keyCode === 229 || suggestions.key(event)) return
    if (event.key === 'Enter' && !event.shiftKey) send(event)
    else if (event.key === 'Escape' && (draft.editing || draft.replyTo)) cancel()
    else if (event.key === 'ArrowUp' && box.value === '') editLast(event)
  }

  function editLast(event) {
    const me = speakerOf(contact)?.id
    const last = messagesOf(contact).findLast(({ from, text, file }) => from === me && text && !file)
    if (!last) return
    event.preventDefault()
    start({ editing: last.id })
  }

  /** Begins a reply (`replyTo`) or a correction (`editing`) of the message with this id. */
  function start(purpose) {
    Object.assign(draft, { editing: undefined, replyTo: undefined }, purpose)
    if (draft.editing) draft.text = messageIn(contact, draft.editing).text
    box.value = draft.text
    draw()
    box.focus()
  }

  box.addEventListener('input', onInput)
  box.addEventListener('keydown', onKey)
  box.addEventListener('blur', suggestions.close)
  draw()
  return { form, start, write, grow, takeFile: files.take, focus: () => hasMouse() && box.focus() }
}
