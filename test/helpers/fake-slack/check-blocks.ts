import { checkElement, checkUrl } from './check-elements.ts'
import { checkRichText } from './check-richtext.ts'
import { checkCount, checkString, checkText, checkUnique, type Report } from './check-text.ts'
import type { Block } from './world.ts'

const PLAIN = ['plain_text']
/** All words of a message's blocks together; Slack answers `msg_blocks_too_long` somewhere above. */
const LONGEST_MESSAGE = 13_200

export function messageProblems(blocks: unknown): string[] {
  return collect((report) => checkBlocks(blocks, report, 50, ['input']))
}

export const isTooLong = (blocks: Block[]): boolean => wordsOf(blocks) > LONGEST_MESSAGE

export function viewProblems(view: Block): string[] {
  return collect((report) => {
    const banned = view.type === 'home' ? ['input'] : []
    if (view.type === 'modal') checkModal(view, report)
    else if (view.type !== 'home') report(`unsupported view type: ${view.type}`, '/type')
    if ((view.private_metadata ?? '').length > 3000)
      report('must be less than 3001 characters', '/private_metadata')
    if ((view.callback_id ?? '').length > 255) report('must be less than 256 characters', '/callback_id')
    if (JSON.stringify(view).length > 250_000) report('view is larger than 250 KB', '')
    checkBlocks(view.blocks, report, 100, banned)
  })
}

function checkModal(view: Block, report: Report): void {
  checkText(view.title, '/title', report, { most: 24, kinds: PLAIN })
  if (view.close) checkText(view.close, '/close', report, { most: 24, kinds: PLAIN })
  if (view.submit) checkText(view.submit, '/submit', report, { most: 24, kinds: PLAIN })
  const hasInput = (view.blocks ?? []).some((block: Block) => block.type === 'input')
  if (hasInput && !view.submit) report('submit is required when an input block is within blocks', '/submit')
}

function checkBlocks(blocks: unknown, report: Report, most: number, banned: string[]): void {
  if (!checkCount(blocks, '/blocks', report, most)) return
  const given = blocks as Block[]
  checkUnique(
    given.map(({ block_id: id }) => id),
    '/blocks',
    report,
  )
  for (const [index, block] of given.entries()) {
    const path = `/blocks/${index}`
    if (block.block_id !== undefined) checkString(block.block_id, `${path}/block_id`, report, 255)
    const check = banned.includes(block.type) ? undefined : CHECKS[block.type]
    if (check) check(block, path, report)
    else report(`unsupported type: ${block.type}`, path)
  }
}

const CHECKS: Record<string, (block: Block, path: string, report: Report) => void> = {
  divider() {},
  rich_text: checkRichText,
  header: (block, path, report) => checkText(block.text, `${path}/text`, report, { most: 150, kinds: PLAIN }),
  section(block, path, report) {
    if (block.text) checkText(block.text, `${path}/text`, report, { most: 3000 })
    else if (!block.fields) report('text or fields is required', path)
    if (!block.fields || !checkCount(block.fields, `${path}/fields`, report, 10)) return
    for (const [index, field] of block.fields.entries()) {
      checkText(field, `${path}/fields/${index}`, report, { most: 2000 })
    }
  },
  context(block, path, report) {
    if (!checkCount(block.elements, `${path}/elements`, report, 10)) return
    for (const [index, element] of block.elements.entries()) {
      checkText(element, `${path}/elements/${index}`, report, { most: 2000 })
    }
  },
  actions(block, path, report) {
    if (!checkCount(block.elements, `${path}/elements`, report, 25)) return
    checkUnique(
      block.elements.map(({ action_id: id }: Block) => id),
      `${path}/elements`,
      report,
    )
    for (const [index, element] of block.elements.entries()) {
      checkElement(element, `${path}/elements/${index}`, report)
    }
  },
  image(block, path, report) {
    checkUrl(block.image_url, `${path}/image_url`, report)
    checkString(block.alt_text, `${path}/alt_text`, report, 2000)
  },
  input(block, path, report) {
    checkText(block.label, `${path}/label`, report, { most: 2000, kinds: PLAIN })
    if (block.hint) checkText(block.hint, `${path}/hint`, report, { most: 2000, kinds: PLAIN })
    if (block.element?.type === 'button') report('unsupported element', `${path}/element`)
    else checkElement(block.element ?? {}, `${path}/element`, report)
  },
}

function collect(check: (report: Report) => void): string[] {
  const problems: string[] = []
  check((problem, path) => problems.push(`[ERROR] ${problem} [json-pointer:${path}]`))
  return problems
}

function wordsOf(given: unknown): number {
  if (Array.isArray(given)) return given.reduce((sum: number, one) => sum + wordsOf(one), 0)
  if (typeof given !== 'object' || given === null) return 0
  return Object.entries(given).reduce(
    (sum, [key, value]) =>
      sum + (key === 'text' && typeof value === 'string' ? value.length : wordsOf(value)),
    0,
  )
}
