import { h } from './dom.js'
import { icon } from './icons.js'

/** A button that opens a small panel under it; Esc, a click elsewhere or leaving it with Tab closes the panel. */
export function menuButton(label, fill, signal) {
  const panel = h('div', { class: 'menu-panel', hidden: true })
  const button = h(
    'button',
    { type: 'button', class: 'round', 'aria-label': label, title: label, 'aria-expanded': 'false' },
    icon('more'),
  )
  const menu = h('div', { class: 'menu' }, button, panel)

  function show(isShown) {
    panel.hidden = !isShown
    button.setAttribute('aria-expanded', String(isShown))
    if (!isShown) return
    panel.replaceChildren(...fill())
    panel.querySelector('input:checked, button')?.focus()
  }

  button.addEventListener('click', () => show(panel.hidden))
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || panel.hidden) return
    event.stopPropagation()
    show(false)
    button.focus()
  })
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget && !menu.contains(relatedTarget)) show(false)
  })
  document.addEventListener('pointerdown', ({ target }) => !menu.contains(target) && show(false), { signal })
  return menu
}
