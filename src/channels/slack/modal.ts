import type { types } from '@slack/bolt'
import { cut, LIMITS, sound } from './limits.ts'
import type { FormField, Language, SlackForm } from './options.ts'
import type { FieldState, SlackSubmission } from './payloads.ts'
import { plain } from './render.ts'

/** What a form carries along, since its submission names neither the conversation nor the command. */
export type FormMemory = {
  /** The id of the event its submission will be, however often it is submitted. */
  id: string
  command: string
  address: string
  language: Language
}

const FIELD = 'value'

export function formView(
  form: SlackForm,
  values: Record<string, string>,
  memory: FormMemory,
  close: string,
): types.ModalView {
  const { language } = memory
  const short = (text: string) => plain(cut(sound(text), LIMITS.modalWord))
  return {
    type: 'modal',
    callback_id: cut(form.command, LIMITS.callbackId),
    title: short(form.title[language]),
    submit: short(form.submit[language]),
    close: short(close),
    private_metadata: JSON.stringify(memory),
    blocks: form.fields.slice(0, LIMITS.viewBlocks).map((field) => ({
      type: 'input',
      block_id: field.name,
      optional: !field.required,
      label: plain(cut(sound(field.label[language]), LIMITS.fieldLabel)),
      ...(field.hint && { hint: plain(cut(sound(field.hint[language]), LIMITS.fieldLabel)) }),
      element: input(field, values[field.name] ?? field.initial ?? '', language),
    })),
  }
}

function input(field: FormField, given: string, language: Language): types.InputBlockElement {
  const initial = sound(given.trim())
  switch (field.kind) {
    case 'number':
      return {
        type: 'number_input',
        action_id: FIELD,
        is_decimal_allowed: true,
        ...(/^-?\d+(\.\d+)?$/.test(initial) && { initial_value: initial }),
      }
    case 'date':
      return {
        type: 'datepicker',
        action_id: FIELD,
        ...(/^\d{4}-\d{2}-\d{2}$/.test(initial) && { initial_date: initial }),
      }
    case 'choice':
      return field.choices?.length ? select(field, initial, language) : writing(initial, false)
    default:
      return writing(initial, field.kind === 'long')
  }
}

const writing = (initial: string, multiline: boolean): types.PlainTextInput => ({
  type: 'plain_text_input',
  action_id: FIELD,
  multiline,
  max_length: LIMITS.fieldText,
  ...(initial && { initial_value: cut(initial, LIMITS.fieldText) }),
})

/** A list to choose from; a long one in groups, named by their first and last choice. */
function select(field: FormField, initial: string, language: Language): types.StaticSelect {
  const options = (field.choices ?? [])
    .filter(({ value }) => value !== '' && value.length <= LIMITS.choiceValue)
    .slice(0, LIMITS.choices * LIMITS.choiceGroups)
    .map(({ value, label }) => ({
      value,
      text: plain(cut(sound(label[language] || value), LIMITS.choiceLabel)),
    }))
  const chosen = options.find(({ value }) => value === initial)
  const menu = { type: 'static_select' as const, action_id: FIELD, ...(chosen && { initial_option: chosen }) }
  if (options.length <= LIMITS.choices) return { ...menu, options }
  const groups = Array.from({ length: Math.ceil(options.length / LIMITS.choices) }, (_, index) => {
    const part = options.slice(index * LIMITS.choices, (index + 1) * LIMITS.choices)
    const [first, last] = [part[0]?.text.text ?? '', part.at(-1)?.text.text ?? '']
    return { label: plain(`${cut(first, 30)} – ${cut(last, 30)}`), options: part }
  })
  return { ...menu, option_groups: groups }
}

/** The filled fields of a submission by name; empty ones are absent. */
export function submittedValues(view: SlackSubmission['view']): Record<string, string> {
  const fields = Object.entries(view.state.values).map(([name, actions]) => [name, entered(actions[FIELD])])
  return Object.fromEntries(fields.filter(([, value]) => value))
}

const entered = (field: FieldState | undefined): string =>
  (field?.value ?? field?.selected_date ?? field?.selected_option?.value ?? '').trim()

/** Mistakes as Slack shows them, each under its field; what belongs to no field stands under the first. */
export function fieldErrors(view: SlackSubmission['view'], mistakes: Record<string, string>) {
  const fields = view.blocks.flatMap(({ block_id: id }) => id ?? [])
  const [first = ''] = fields
  const errors: Record<string, string> = {}
  for (const [name, mistake] of Object.entries(mistakes)) {
    const field = fields.includes(name) ? name : first
    errors[field] = errors[field] ? `${errors[field]} ${mistake}` : mistake
  }
  return { response_action: 'errors' as const, errors }
}

export const readMemory = (view: SlackSubmission['view']): FormMemory => JSON.parse(view.private_metadata)

/** `form update H19 "đã trình"` → the form's command and its known fields, in the order of the form. */
export function readFormLine(
  line: string,
  forms: SlackForm[],
): { command: string; rest: string; form: SlackForm | undefined; known: Record<string, string> } | undefined {
  const [, command = '', rest = ''] = /^form\s+(\S+)\s*(.*)$/s.exec(line.trim()) ?? []
  if (!command) return undefined
  const form = forms.find((candidate) => candidate.command === command)
  const words = [...rest.matchAll(/"([^"]*)"|(\S+)/g)]
  const known: Record<string, string> = {}
  for (const [index, field] of (form?.fields ?? []).entries()) {
    const word = words[index]
    const isLast = index === (form?.fields.length ?? 0) - 1
    if (word)
      known[field.name] = isLast
        ? rest.slice(word.index).replace(/^"([^"]*)"$/, '$1')
        : (word[1] ?? word[2] ?? '')
  }
  return { command, rest, form, known }
}
