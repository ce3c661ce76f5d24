import { en } from './texts.en.js'
import { vi } from './texts.vi.js'

const LANGUAGES = { vi, en }

export function language() {
  const chosen = localStorage.getItem('language')
  return chosen === 'en' ? 'en' : 'vi'
}

export function setLanguage(name) {
  localStorage.setItem('language', name)
  document.documentElement.lang = name
}

/** The page's own words, in its present language; some take values. */
export function t(key, ...values) {
  const found = LANGUAGES[language()][key]
  return typeof found === 'function' ? found(...values) : found
}
