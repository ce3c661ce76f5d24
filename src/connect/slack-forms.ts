import type { z } from 'zod'
import { quoted, readArgs, takesRest } from '../bot/line.ts'
import type { FormField, SlackForm } from '../channels/slack/index.ts'
import type { Command } from '../chat/command.ts'
import { commands } from '../commands/index.ts'
import { type Locale, texts } from '../texts.ts'

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

/** The canonical line of a filled form, or what is wrong with which field, in that language. */
export function lineOfForm(
  name: string,
  values: Record<string, string>,
  locale: Locale,
): string | Record<string, string> {
  const command = commands.get(name)
  if (!command) return { task: texts[locale]('slack-form-gone') }
  const names = Object.keys(command.args.shape).filter((argument) => values[argument]?.trim())
  const words = names.map((argument) => {
    const schema = argumentOf(command, argument)
    const value = String(values[argument]).trim()
    return takesRest(schema) ? value : quoted(value)
  })
  const line = [name, ...words].join(' ')
  const read = readArgs(command.args, words.join(' '))
  if (read.ok) return line
  return { [read.argument]: texts[locale]('slack-field-wrong', { given: read.given ?? '' }) }
}

const both = (key: string) => ({ vi: texts.vi(key), en: texts.en(key) })

const argumentOf = (command: Command, name: string): z.ZodType => command.args.shape[name] as z.ZodType
