/**
 * Makes an element. Strings among the children become text, never markup. Props starting with "on" are listeners,
 * `class`, `aria-*`, `data-*` and other hyphenated or unknown names are attributes; false and undefined leave one out.
 */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(props)) setProp(element, name, value)
  element.append(...children.flat(Number.POSITIVE_INFINITY).filter((child) => child || child === 0))
  return element
}

function setProp(element, name, value) {
  if (value === undefined || value === false || value === null) return
  if (name.startsWith('on')) element.addEventListener(name.slice(2), value)
  else if (name === 'value') element.value = value
  else element.setAttribute(name, value === true && !name.startsWith('aria-') ? '' : String(value))
}

/** Makes `parent` show exactly `nodes`, and leaves alone those that are already in place. */
export function reconcile(parent, nodes) {
  let cursor = parent.firstChild
  for (const node of nodes) {
    if (node === cursor) cursor = cursor.nextSibling
    else parent.insertBefore(node, cursor)
  }
  while (cursor) {
    const next = cursor.nextSibling
    cursor.remove()
    cursor = next
  }
}

export const hasMouse = () => matchMedia('(hover: hover) and (pointer: fine)').matches
export const isPhone = () => matchMedia('(max-width: 820px)').matches
/** Room for two conversations. */
export const WIDE = matchMedia('(min-width: 1180px)')
export const isWide = () => WIDE.matches
export const scrollBehavior = () =>
  matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth'

/** An id for an event; the same id again is the same event. */
export function newId() {
  if (crypto.randomUUID) return crypto.randomUUID()
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
}
