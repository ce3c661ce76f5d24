import { plain } from '../../vietnamese/normalize.ts'

export type DecisionWords = {
  verdict: 'approve' | 'another' | 'reject'
  /** What follows: another day, an answer. */
  rest: string
}

/** Without tones, longest first where one begins like another. */
const WORDS: [words: string, verdict: DecisionWords['verdict']][] = [
  ['khong dong y', 'reject'],
  ['chua dong y', 'reject'],
  ['khong chap thuan', 'reject'],
  ['khong duyet', 'reject'],
  ['tu choi', 'reject'],
  ['khong', 'reject'],
  ['reject', 'reject'],
  ['refuse', 'reject'],
  ['no', 'reject'],
  ['den ngay khac', 'another'],
  ['ngay khac', 'another'],
  ['another', 'another'],
  ['dong y', 'approve'],
  ['chap thuan', 'approve'],
  ['chap nhan', 'approve'],
  ['duyet', 'approve'],
  ['approve', 'approve'],
  ['grant', 'approve'],
  ['yes', 'approve'],
  ['ok', 'approve'],
]

/** `đồng ý đến 15/12/2026` → approve and "đến 15/12/2026"; undefined when the words begin with no decision. */
export function readDecision(words: string): DecisionWords | undefined {
  const parts = words.trim().split(/\s+/)
  for (const [known, verdict] of WORDS) {
    const length = known.split(' ').length
    const said = plain(parts.slice(0, length).join(' ')).replace(/[.,;:!]+$/, '')
    if (said !== known) continue
    const rest = parts
      .slice(length)
      .join(' ')
      .replace(/^[.,;:–-]+\s*/, '')
    return { verdict, rest: verdict === 'reject' ? rest.replace(/^(?:vì|do|because)\s+/iu, '') : rest }
  }
  return undefined
}
