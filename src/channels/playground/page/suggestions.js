import { h } from './dom.js'
import { fold } from './format.js'
import { announce } from './notices.js'
import { state } from './state.js'
import { t } from './texts.js'

let count = 0

/** The menu of commands that opens over the message box on "/". `choose(word)` takes the chosen one. */
export function suggestionMenu(box, choose) {
  count += 1
  const id = `commands-${count}`
  const menu = h('ul', {
    class: 'suggestions',
    role: 'listbox',
    id,
    'aria-label': t('commands'),
    hidden: true,
  })
  let found = []
  let active = 0
  box.setAttribute('aria-autocomplete', 'list')
  box.setAttribute('aria-controls', id)

  function update() {
    const typed = box.value.match(/^\/(\S*)$/)
    const before = found.length
    found = typed ? state.commands.filter(({ word }) => fold(word).startsWith(fold(typed[1]))) : []
    active = 0
    menu.hidden = found.length === 0
    menu.replaceChildren(...found.map(option))
    if (found.length > 0 && found.length !== before) announce(t('commandCount', found.length))
    mark()
  }

  function option({ word, description }, index) {
    // A press must not take the focus from the message box.
    const onpointerdown = (event) => {
      event.preventDefault()
      take(index)
    }
    return h(
      'li',
      {
        role: 'option',
        id: `${id}-${index}`,
        class: 'suggestion',
        onpointerdown,
        onpointermove: () => activate(index),
      },
      h('span', { class: 'suggestion-word' }, `/${word}`),
      h('span', { class: 'suggestion-about' }, description),
    )
  }

  function activate(index) {
    if (index === active) return
    active = index
    mark()
  }

  function mark() {
    for (const [index, node] of [...menu.children].entries()) {
      node.setAttribute('aria-selected', String(index === active))
      if (index === active) node.scrollIntoView({ block: 'nearest' })
    }
    if (menu.hidden) box.removeAttribute('aria-activedescendant')
    else box.setAttribute('aria-activedescendant', `${id}-${active}`)
  }

  function take(index) {
    choose(found[index].word)
    close()
  }

  function close() {
    found = []
    menu.hidden = true
    mark()
  }

  /** Says whether the key was meant for the menu. */
  function key(event) {
    if (menu.hidden) return false
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const isWhole = box.value === `/${found[active].word}`
    if (step) active = (active + step + found.length) % found.length
    else if (event.key === 'Escape') close()
    else if (event.key === 'Tab' && !event.shiftKey) take(active)
    else if (event.key === 'Enter' && !isWhole) take(active)
    else return false
    mark()
    event.preventDefault()
    return true
  }

  return { menu, update, key, close }
}
