import { z } from 'zod'
import { command } from '../chat/command.ts'
import { setLocale } from '../db/accounts.ts'
import { LOCALES, texts } from '../texts.ts'
import { ask } from '../views/ask.ts'
import { say } from '../views/say.ts'

const NAMES = { vi: 'Tiếng Việt', en: 'English' }

/** `/ngonngu en`: the language the bot speaks to this person. */
export const language = command({
  name: 'language',
  access: 'anyone',
  args: z.object({ locale: z.enum(LOCALES) }),
  ask: {
    locale: async ({ t }) => {
      const choices = LOCALES.map((locale) => ({ label: NAMES[locale], line: `language ${locale}` }))
      return ask(t, { question: t('ask-language'), choices, perRow: 2 })
    },
  },
  async run({ locale }, turn) {
    await setLocale(turn.tx, turn.account.id, turn.me?.id ?? null, locale)
    return [say(texts[locale], { key: 'language-set' })]
  },
})
