import { language } from './texts.js'

const localeOf = () => (language() === 'en' ? 'en-GB' : 'vi-VN')

const formats = new Map()

// Making a format is slow, and a long conversation needs it for every message.
function formatOf(options, zone) {
  const key = JSON.stringify([localeOf(), options, zone])
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(localeOf(), { ...options, timeZone: zone }))
  return formats.get(key)
}

const format = (at, options, zone) => capital(formatOf(options, zone).format(new Date(at)))

export const dayOf = (at, zone) =>
  format(at, { weekday: 'long', day: '2-digit', month: '2-digit', year: 'numeric' }, zone)

export const timeOf = (at, zone) => format(at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, zone)

/** The words without tones, as people type them in a hurry. */
export const fold = (words) =>
  words.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase().trim()

export function sizeOf(bytes) {
  const number = (value) => new Intl.NumberFormat(localeOf(), { maximumFractionDigits: 1 }).format(value)
  if (bytes < 1024) return `${bytes} B`
  return bytes < 1024 * 1024 ? `${number(bytes / 1024)} KB` : `${number(bytes / 1024 / 1024)} MB`
}

/** Family name and given name, which Vietnamese puts first and last. */
export function initialsOf(name) {
  const words = name.trim().split(/\s+/)
  return [...new Set([words[0], words.at(-1)])].map((word) => word.charAt(0).toUpperCase()).join('')
}

/** What one calls a person: the given name, which stands last; of a short name, all of it. */
export function givenNameOf(name) {
  const words = name.trim().split(/\s+/)
  return words.length > 2 ? words.at(-1) : words.join(' ')
}

export const subtitleOf = ({ role, agency }) => capital([role, agency].filter(Boolean).join(' · '))

const capital = (words) => words.charAt(0).toUpperCase() + words.slice(1)
