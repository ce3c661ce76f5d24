import { waitingDraft } from '../commands/shared/fix/draft.ts'
import { mayName, readNaming } from '../commands/shared/fix/name.ts'
import { lastSubject } from '../db/audit.ts'
import { waitingDraftId } from '../db/plan-drafts.ts'
import { mayRun } from '../domain/role.ts'
import { plain } from '../vietnamese/normalize.ts'
import { readRowLine } from '../vietnamese/row-line.ts'
import type { Exchange } from './turn.ts'

const EDIT_WORD = /^\/(?:sua|sửa|edit|chinh|chỉnh)\s*(?=\d|dòng|dong|hàng|hang)/iu
const UNDO =
  /^\/?(?:hoan ?tac|undo|rut lai|huy sua)(?: (?:lai|lan|cho|dong)?(?: ?sua)? ?(?:vua roi|cuoi|do)?)?$/
const APPLY = /^(?:dong y |ok |xin |cho )?(?:ap dung|apply)(?: (?:ke hoach|ban nay|luon|di|nhe|a))*$/
const ROW = /(?:^|\s)(?:dòng|dong|hàng|row)\s/iu
const LONGEST_NAMING = 1_000

/**
 * The command line behind words about a plan that was read and waits to be applied; undefined while none waits, and for
 * all other words. A question asked since is answered first, unless the words name a row.
 */
export async function draftLine(exchange: Exchange): Promise<string | undefined> {
  const { tx, me, inbound, draft, account, now } = exchange
  const { isPrivate, pressed, edits, file } = inbound
  if (!me || !isPrivate || pressed || edits || file || !mayRun(me.memberships).length) return undefined
  const words = inbound.line.trim().replace(EDIT_WORD, 'sửa ')
  const flat = plain(words.slice(0, LONGEST_NAMING))
  const isRow = words.split(/\s*\n\s*/).every((each) => readRowLine(each) !== undefined)
  const isNaming = !words.startsWith('/') && words.length <= LONGEST_NAMING && mayName(words)
  const isAbout = isRow || isNaming || UNDO.test(flat) || APPLY.test(flat)
  if (!isAbout || (draft && !(isRow && ROW.test(words)))) return undefined
  const id = await waitingDraftId(tx, account.id, now)
  if (id === undefined) return undefined
  if (isRow) return `fix #${id} ${words}`
  if (APPLY.test(flat)) return `apply ${id}`
  if (UNDO.test(flat)) return (await lastSubject(tx, me.id)) === `draft:${id}` ? `fix #${id} undo` : undefined
  const kept = await waitingDraft(exchange, id)
  return kept && readNaming(kept, words) ? `fix #${id} ${words}` : undefined
}
