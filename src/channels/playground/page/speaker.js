import { avatar } from './avatar.js'
import { h } from './dom.js'
import { contactOf, on, speakerOf, state } from './state.js'
import { t } from './texts.js'

/** Chooses who of a group speaks. */
export function speakerChoice(contact, onSpeaker, signal) {
  const picture = h('span', { class: 'speaker-picture' })
  const select = h('select', {
    class: 'speaker-select',
    'aria-label': t('speaker'),
    onchange: () => choose(select.value),
  })

  function draw() {
    const speaker = speakerOf(contact)
    if (!speaker) return
    const members = (contact.members ?? []).map(contactOf).filter(Boolean)
    select.replaceChildren(...members.map(({ id, name }) => h('option', { value: id }, name)))
    select.value = speaker.id
    picture.replaceChildren(avatar(speaker, 's'))
  }

  function choose(id) {
    state.speakers.set(contact.id, id)
    draw()
    onSpeaker()
  }

  on('people', signal, draw)
  draw()
  return h(
    'label',
    { class: 'speaker-choice' },
    picture,
    h('span', { class: 'speaker-label' }, t('speaker')),
    select,
  )
}
