/** What a person typed, out of the form in which Slack hands it on: entities, links, names and dates are written out. */
export function plainText(given: string): string {
  return given
    .replace(/<([^<>]+)>/g, (_, inner: string) => writtenOut(inner))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}

/** The text without the mentions of one user, and whether there was one. */
export function withoutMention(given: string, user: string): { text: string; isMentioned: boolean } {
  const parts = given.split(new RegExp(`[ \\t]*<@${user}(?:\\|[^<>]*)?>[,:]?[ \\t]*`))
  return { text: parts.filter((part) => part !== '').join(' '), isMentioned: parts.length > 1 }
}

function writtenOut(inner: string): string {
  const bar = inner.indexOf('|')
  const target = bar < 0 ? inner : inner.slice(0, bar)
  const label = bar < 0 ? undefined : inner.slice(bar + 1)
  if (target.startsWith('@')) return label ? `@${label}` : target
  if (target.startsWith('#')) return label ? `#${label}` : target
  if (target.startsWith('!date')) return label ?? ''
  if (target.startsWith('!subteam')) return label ?? ''
  if (target.startsWith('!')) return `@${target.slice(1)}`
  return target.startsWith('mailto:') ? target.slice('mailto:'.length) : target
}
