/** Who leads and who coordinates, as written in one cell or line. */
export type Roles = {
  lead: string
  coordinating: string /** Neither word was there to tell them apart. */
  guessed: boolean
}

const LEAD = '(?:cơ quan |đơn vị |các cơ quan |các đơn vị )?chủ trì(?: thực hiện| tham mưu)?'
const COORDINATE = '(?:cơ quan |đơn vị |các cơ quan |các đơn vị )?phối hợp(?: thực hiện)?'

const LABELLED = new RegExp(`(?:^|[\\s;,.\\n(–-])(${LEAD}|${COORDINATE})\\s*:`, 'giu')
const AFTERWARDS = new RegExp(
  `^(.*?)[\\s,(–-]*(?:là )?${LEAD}\\)?[\\s,;.–-]*(?:và )?(?:${COORDINATE}(?: với| cùng)?\\s*:?\\s*)?(.*)$`,
  'isu',
)
const COORDINATES = new RegExp(`[\\s,;.(–-]+${COORDINATE}(?: với| cùng)?(?=[\\s:])\\s*:?\\s*`, 'iu')
const ROLE_AFTER_NAME = new RegExp(`\\s*\\((${LEAD}|${COORDINATE})\\)`, 'giu')

/** Tells leads from coordinators: "Chủ trì: A; phối hợp: B", "A chủ trì, phối hợp với B", "A (chủ trì), B (phối hợp)". */
export function splitRoles(text: string): Roles {
  return labelled(text) ?? bracketed(text) ?? spoken(text)
}

function labelled(text: string): Roles | undefined {
  const labels = [...text.matchAll(LABELLED)]
  if (labels.length === 0) return undefined
  const roles: Roles = { lead: trimmed(text.slice(0, labels[0]?.index)), coordinating: '', guessed: false }
  for (const [at, label] of labels.entries()) {
    const part = text
      .slice(label.index + label[0].length, labels[at + 1]?.index)
      .replace(/^[\s,;.–-]+|[\s,;.–-]+$/g, '')
    const role = /chủ trì/iu.test(label[1] ?? '') ? 'lead' : 'coordinating'
    roles[role] = roles[role] ? `${roles[role]}; ${part}` : part
  }
  return roles
}

function bracketed(text: string): Roles | undefined {
  const marks = [...text.matchAll(ROLE_AFTER_NAME)]
  if (marks.length < 2) return undefined
  const roles: Roles = { lead: '', coordinating: '', guessed: false }
  let from = 0
  for (const mark of marks) {
    const role = /chủ trì/iu.test(mark[1] ?? '') ? 'lead' : 'coordinating'
    const part = trimmed(text.slice(from, mark.index))
    roles[role] = roles[role] ? `${roles[role]}; ${part}` : part
    from = mark.index + mark[0].length
  }
  return roles
}

function spoken(text: string): Roles {
  const [, lead, coordinating] = AFTERWARDS.exec(text) ?? []
  if (lead?.trim()) return { lead: trimmed(lead), coordinating: trimmed(coordinating ?? ''), guessed: false }
  const mark = COORDINATES.exec(text)
  if (!mark || mark.index === 0) return { lead: text, coordinating: '', guessed: true }
  const [before, after] = [text.slice(0, mark.index), text.slice(mark.index + mark[0].length)]
  return { lead: trimmed(before), coordinating: trimmed(after), guessed: false }
}

const trimmed = (text: string): string => text.replace(/^[\s,;.•+–-]+|[\s,;.•+–-]+$/g, '')
