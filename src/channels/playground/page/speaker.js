import { avatar } from './avatar.js'
import { h } from './dom.js'
import { contactOf, speakerOf, state } from './state.js'
import { t } from './texts.js'

/** Chooses who of a group speaks. */
export function speakerChoice(contact, onSpeaker) {
  const members = (contact.members ?? []).map(contactOf).filter(Boolean)
  const picture = h('span', { class: 'speaker-picture' })
  const select = h(
    'select',
    { class: 'speaker-select', 'aria-label': t('speaker'), onchange: () => choose(select.value) },
    members.map(({ id, name }) => h('option', { value: id }, name)),
  )

  function draw() {
    const speaker = speakerOf(contact)
    if (!speaker) return
    select.value = speaker.id
    picture.replaceChildren(avatar(speaker, 's'))
  }

  function choose(id) {
    state.speakers.set(contact.id, id)
    draw()
    onSpeaker()
  }

  draw()
  return h(
    'label',
    { class: 'speaker-choice' },
    picture,
    h('span', { class: 'speaker-label' }, t('speaker')),
    select,
  )
}
