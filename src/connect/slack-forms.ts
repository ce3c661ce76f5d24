import type { z } from 'zod'
import { quoted, readArgs, takesRest, tokenize } from '../bot/line.ts'
import type { FormField, SlackForm } from '../channels/slack/index.ts'
import type { Command } from '../chat/command.ts'
import { commands } from '../commands/index.ts'
import type { Db } from '../db/client.ts'
import { texts } from '../texts.ts'
import { type FormArgs, mistakeIn } from './slack-mistake.ts'
import type { Filler } from './slack-person.ts'

/** The forms that a bare word opens. */
export const FORMS = ['update', 'obstacle', 'done', 'comment'] as const

/** A modal for each of these commands, made from its arguments. */
export function slackForms(): SlackForm[] {
  return FORMS.map((name) => commands.get(name))
    .filter((command) => command !== undefined)
    .map((command) => ({
      command: command.name,
      title: both(`slack-form-${command.name}`),
      submit: both('slack-form-submit'),
      fields: Object.keys(command.args.shape).map((argument) => field(command, argument)),
    }))
}

function field(command: Command, name: string): FormField {
  const schema = argumentOf(command, name)
  return {
    name,
    label: both(`slack-field-${name}`),
    kind: takesRest(schema) ? 'long' : 'text',
    required: !schema.safeParse(undefined).success,
  }
}

/** The form line for a button's line that lacks something a form asks for: `update @60` → `form update @60`. */
export function formOf(line: string): string | undefined {
  const [word, first] = tokenize(line)
  const command = FORMS.some((name) => name === word?.value) ? commands.get(word?.value ?? '') : undefined
  if (!command || !first) return undefined
  const read = readArgs(command.args, line.slice(first.at))
  return read.ok || read.given !== undefined ? undefined : `form ${line}`
}

/** The canonical line of a filled form, or what is wrong with which field, in the language of whoever filled it in. */
export async function lineOfForm(
  tx: Db,
  filler: Filler,
  name: string,
  values: Record<string, string>,
): Promise<string | Record<string, string>> {
  const { t } = filler
  const command = commands.get(name)
  if (!command) return { task: t('slack-form-gone') }
  const names = Object.keys(command.args.shape).filter((argument) => values[argument]?.trim())
  const words = names.map((argument) => {
    const schema = argumentOf(command, argument)
    const value = String(values[argument]).trim()
    return takesRest(schema) ? value : quoted(value)
  })
  const read = readArgs(command.args, words.join(' '))
  if (!read.ok) return { [read.argument]: t('slack-field-wrong', { given: read.given ?? '' }) }
  const mistake = await mistakeIn({ tx, ...filler }, name, read.args as FormArgs)
  return mistake ?? [name, ...words].join(' ')
}

const both = (key: string) => ({ vi: texts.vi(key), en: texts.en(key) })

const argumentOf = (command: Command, name: string): z.ZodType => command.args.shape[name] as z.ZodType
