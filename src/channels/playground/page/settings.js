import { h } from './dom.js'
import { icon } from './icons.js'
import { language, setLanguage, t } from './texts.js'

const root = document.documentElement

const isDark = () =>
  root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches

/** Switches between light and dark. */
export function themeButton() {
  const button = h('button', { type: 'button', class: 'round', onclick: toggle })
  function draw() {
    const label = t(isDark() ? 'toLight' : 'toDark')
    button.setAttribute('aria-label', label)
    button.title = label
    button.replaceChildren(icon(isDark() ? 'sun' : 'moon'))
  }
  function toggle() {
    root.dataset.theme = isDark() ? 'light' : 'dark'
    localStorage.setItem('theme', root.dataset.theme)
    draw()
  }
  draw()
  return button
}

/** Switches the words of the page; `onChange` draws it anew. */
export function languageButton(onChange) {
  const other = language() === 'vi' ? 'en' : 'vi'
  const choose = () => {
    setLanguage(other)
    onChange()
  }
  return h(
    'button',
    {
      type: 'button',
      class: 'round language',
      lang: other,
      'aria-label': `${other.toUpperCase()}: ${t('otherLanguage')}`,
      title: t('otherLanguage'),
      onclick: choose,
    },
    other.toUpperCase(),
  )
}
