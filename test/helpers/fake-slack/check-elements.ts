import { checkCount, checkString, checkText, type Report } from './check-text.ts'
import type { Block } from './world.ts'

const PLAIN = ['plain_text']

/** An interactive element, in an `actions` block or an `input` block. */
export function checkElement(element: Block, path: string, report: Report): void {
  if (element.action_id !== undefined) checkString(element.action_id, `${path}/action_id`, report, 255)
  if (element.placeholder)
    checkText(element.placeholder, `${path}/placeholder`, report, { most: 150, kinds: PLAIN })
  const check = CHECKS[element.type]
  if (check) check(element, path, report)
  else report(`unsupported type: ${element.type}`, path)
}

const CHECKS: Record<string, (element: Block, path: string, report: Report) => void> = {
  button(element, path, report) {
    checkText(element.text, `${path}/text`, report, { most: 75, kinds: PLAIN })
    if (element.value !== undefined) checkString(element.value, `${path}/value`, report, 2000)
    if (element.url !== undefined) checkUrl(element.url, `${path}/url`, report)
    if (element.style !== undefined && !['primary', 'danger'].includes(element.style)) {
      report('must be one of: primary, danger', `${path}/style`)
    }
  },
  plain_text_input(element, path, report) {
    const { max_length: most, initial_value: initial } = element
    if (most !== undefined && !(most >= 1 && most <= 3000))
      report('must be between 1 and 3000', `${path}/max_length`)
    if (initial !== undefined) checkString(initial, `${path}/initial_value`, report, most ?? 3000)
  },
  number_input(element, path, report) {
    if (typeof element.is_decimal_allowed !== 'boolean')
      report('must be a boolean', `${path}/is_decimal_allowed`)
    if (element.initial_value !== undefined && !/^-?\d+(\.\d+)?$/.test(element.initial_value)) {
      report('must be a number', `${path}/initial_value`)
    }
  },
  datepicker(element, path, report) {
    const { initial_date: initial } = element
    if (initial !== undefined && Number.isNaN(Date.parse(`${initial}T00:00:00Z`))) {
      report('must be a date', `${path}/initial_date`)
    }
  },
  static_select(element, path, report) {
    if (element.option_groups) checkGroups(element.option_groups, `${path}/option_groups`, report)
    else checkOptions(element.options, `${path}/options`, report)
    const known = (element.option_groups ?? [element]).flatMap((group: Block) => group.options ?? [])
    const { initial_option: initial } = element
    if (initial && !known.some((option: Block) => JSON.stringify(option) === JSON.stringify(initial))) {
      report('must be one of the options', `${path}/initial_option`)
    }
  },
}

function checkGroups(groups: Block[], path: string, report: Report): void {
  if (!checkCount(groups, path, report, 100)) return
  for (const [index, group] of groups.entries()) {
    checkText(group.label, `${path}/${index}/label`, report, { most: 75, kinds: PLAIN })
    checkOptions(group.options, `${path}/${index}/options`, report)
  }
}

function checkOptions(options: Block[], path: string, report: Report): void {
  if (!checkCount(options, path, report, 100)) return
  for (const [index, option] of options.entries()) {
    checkText(option.text, `${path}/${index}/text`, report, { most: 75, kinds: PLAIN })
    checkString(option.value, `${path}/${index}/value`, report, 150)
  }
}

export function checkUrl(url: unknown, path: string, report: Report): void {
  checkString(url, path, report, 3000)
  if (typeof url === 'string' && !URL.canParse(url)) report('must be a valid URL', path)
}
