import { phrase } from '../pattern.ts'
import type { Signals } from '../signals.ts'
import type { Slots } from '../types.ts'

const TITLE = phrase('(?:anh|chị|đồng chí|đ/c|cô|chú|ông|bà|bác|em|bạn|mr|ms|cho|là)(?: em| tôi| mình)?')
const CODE =
  /(?<![\p{L}\p{N}-])(?=[A-Z-]{0,20}\d)(?=[0-9-]{0,20}[A-Z])[A-Z0-9]{2,12}(?:-[A-Z0-9]{2,12}){0,4}(?![\p{L}\p{N}-])/u

/** The first proper name after a form of address: "anh Bình" → `Bình`. */
export function personIn({ words }: Signals): string | undefined {
  let rest = words.folded
  for (let left = 8; left > 0; left--) {
    const match = TITLE.exec(rest)
    if (!match) return undefined
    const after = match.index + match[0].length
    const name = /^ ?(\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*){0,3})(?![\p{L}])/u.exec(
      words.slice(after, words.folded.length).normalize('NFC'),
    )?.[1]
    if (name && !/^(Sở|UBND|Công an|Phường|Xã|Văn phòng|Ban|Phòng|Em|Bộ|Trung tâm)/.test(name)) return name
    rest = '_'.repeat(after) + rest.slice(after)
  }
  return undefined
}

export function registerSlots(signals: Signals): Slots {
  const code = CODE.exec(signals.words.source)?.[0]
  const personName = personIn(signals)
  return {
    ...(signals.agency && { agency: signals.agency.name }),
    ...(personName && { personName }),
    ...(code && { code }),
  }
}

export function handoverSlots(signals: Signals): Slots {
  const personName = personIn(signals)
  return { ...(signals.agency && { agency: signals.agency.name }), ...(personName && { personName }) }
}
