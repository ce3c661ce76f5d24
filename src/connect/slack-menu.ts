import type { SlackCommand, SlackShortcut, Words } from '../channels/slack/index.ts'
import { WORDS } from '../commands/words.ts'
import { texts } from '../texts.ts'
import { FORMS } from './slack-forms.ts'

const formOf = (name: string): string | undefined => FORMS.find((form) => form === name)

/** How the app presents itself in a workspace. */
export const slackAbout = () => ({
  name: texts.vi('slack-app-name'),
  short: texts.vi('slack-app-short'),
  long: texts.vi('slack-app-long'),
})

/** The slash commands: any line after `/nhacviec`, and the Vietnamese word of each command that is typed. */
export function slackCommands(): SlackCommand[] {
  const anyLine = {
    word: 'nhacviec',
    descriptions: both('slack-any-line'),
    usage: texts.vi('slack-any-line-usage'),
  }
  const typed = Object.entries(WORDS).flatMap(([name, [word = name]]): SlackCommand[] => {
    const usage = texts.vi(`help-${name}-usage`)
    // Alone, `/nhacviec` is a command as well: the channel hands both on.
    if (!usage.startsWith(`/${word}`) || word === anyLine.word) return []
    return [{ word, descriptions: both(`help-${name}`), usage: afterWord(usage, word), form: formOf(name) }]
  })
  return [anyLine, ...typed]
}

/** The entries of Slack's menus: beside the composer, and at every message. */
export function slackShortcuts(): SlackShortcut[] {
  return [
    shortcut('global', 'tasks', 'tasks'),
    shortcut('message', 'update', 'form update'),
    shortcut('message', 'obstacle', 'form obstacle'),
  ]
}

const shortcut = (type: SlackShortcut['type'], name: string, line: string): SlackShortcut => ({
  type,
  line,
  names: both(`slack-shortcut-${name}`),
  descriptions: both(`help-${name}`),
})

const both = (key: string): Words => ({ vi: texts.vi(key), en: texts.en(key) })

/** `/viec · /viec quahan` → `quahan`: Slack shows the word itself already. */
const afterWord = (usage: string, word: string): string =>
  usage
    .split(' · ')
    .map((one) => one.replace(`/${word}`, '').trim())
    .filter(Boolean)
    .join(' · ')
