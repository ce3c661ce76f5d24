import { readDeadline, toDeadline } from '../vietnamese/deadline.ts'
import { beginsName } from './agencies/heads.ts'
import { mentionAt } from './agencies/mentions.ts'
import { readLine } from './agencies/words.ts'
import type { DraftContext } from './context.ts'
import type { Party, Proposal, ProposedSettings, ReportDuty } from './draft.ts'
import type { Names } from './names.ts'

const LONGEST_SENTENCE = 600
const STANDING = /(?:là|làm)\s+(?:cơ quan|đơn vị)\s+thường trực|(?:cơ quan|đơn vị)\s+thường trực\s*(?:là|:)/iu
const FOLLOWS_UP = /(^|\s)giao\s[^.;]*chủ trì[^.;]*(đôn đốc|theo dõi|tổng hợp)/iu
/** How obstacles are passed on. */
const PASSED_ON = /báo cáo|phản ánh|kiến nghị|thông tin|trao đổi|gửi/iu
const OBSTACLE = new RegExp(
  `(khó khăn|vướng mắc)[^.]*(${PASSED_ON.source})|(${PASSED_ON.source})[^.]*(khó khăn|vướng mắc)`,
  'iu',
)
const DUTY = /báo cáo/iu
const MOST_DUTIES = 6
const ABOUT = /báo cáo|thường trực|chủ trì|khó khăn|vướng mắc/iu
const MOST_SENTENCES = 400

/** What the plan's text says on who follows it up and when to report: proposals for the plan's settings, each with its sentence. */
export function readSettings(text: string, context: DraftContext): ProposedSettings {
  const sentences = sentencesOf(text)
  const standing =
    firstFound(sentences, STANDING, (sentence) => standingIn(sentence, context.names)) ??
    firstFound(sentences, FOLLOWS_UP, (sentence) =>
      partyAfter(sentence, sentence.search(/giao/iu), context.names, 4),
    )
  const reports = sentences.flatMap((sentence) => dutyIn(sentence, context)).slice(0, MOST_DUTIES)
  const desk = firstFound(sentences, DUTY, (sentence) => {
    const via = viaIn(sentence, context.names)
    return via && OBSTACLE.test(sentence) ? undefined : via
  })
  const route = firstFound(sentences, OBSTACLE, (sentence) => {
    const from = sentence.search(PASSED_ON)
    return viaIn(sentence, context.names) ?? partyAfter(sentence, from, context.names)
  })
  return { standingAgency: standing, receivingDesk: desk, obstacleRoute: route, reports }
}

function sentencesOf(text: string): string[] {
  return text
    .replace(/(\*{1,3})(?=\S)([^*\n]+?)\1/g, '$2')
    .replace(/([^\n.:;])\n(?=\s*[\p{Ll}(])/gu, '$1 ')
    .split(/\n|(?<=\.)\s+(?=\p{Lu})/u)
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter((sentence) => sentence.length > 10 && sentence.length <= LONGEST_SENTENCE && ABOUT.test(sentence))
    .slice(0, MOST_SENTENCES)
}

function firstFound(
  sentences: readonly string[],
  pattern: RegExp,
  find: (sentence: string) => Party | undefined,
): Proposal<Party> | null {
  for (const text of sentences) {
    const value = pattern.test(text) ? find(text) : undefined
    if (value) return { value, text }
  }
  return null
}

/** "Giao Công an thành phố là cơ quan thường trực": the agency before, or after "là:". */
function standingIn(sentence: string, names: Names): Party | undefined {
  const mark = STANDING.exec(sentence)
  if (!mark) return undefined
  const before = /^(là|làm)/iu.test(mark[0]) ? lastParty(sentence.slice(0, mark.index), names) : undefined
  return before ?? partyAfter(sentence, mark.index + mark[0].length, names)
}

function viaIn(sentence: string, names: Names): Party | undefined {
  const via = /[(,]\s*(?:thông )?qua\s+/iu.exec(sentence)
  return via ? partyAfter(sentence, via.index + via[0].length, names, 1) : undefined
}

/** "Định kỳ trước ngày 14 hằng tháng báo cáo … về Công an thành phố". */
function dutyIn(sentence: string, context: DraftContext): ReportDuty[] {
  if (!DUTY.test(sentence) || OBSTACLE.test(sentence)) return []
  const reading = readDeadline(sentence, context.on, context)
  if (reading.kind !== 'recurring' && !(reading.kind === 'date' && /tổng kết|sơ kết/iu.test(sentence)))
    return []
  const to = /báo cáo.*?\s(?:về|gửi(?: về)?|cho)\s+/isu.exec(sentence)
  const party = to ? partyAfter(sentence, to.index + to[0].length, context.names, 3) : undefined
  return [{ text: sentence, deadline: { ...toDeadline(reading), text: sentence }, to: party ?? null }]
}

function partyAfter(sentence: string, from: number, names: Names, within = 12): Party | undefined {
  const line = readLine(sentence.slice(Math.max(0, from)))
  for (let at = 0; at < Math.min(line.short.length, within); at++) {
    const party = mentionAt(names, line, at, false)?.parties[0]
    if (party?.kind === 'agency') return party
  }
  return undefined
}

function lastParty(sentence: string, names: Names): Party | undefined {
  const line = readLine(sentence)
  for (let at = line.short.length - 1; at >= 0; at--) {
    const party = beginsName(line, at) ? mentionAt(names, line, at, false)?.parties[0] : undefined
    if (party?.kind === 'agency') return party
  }
  return undefined
}
