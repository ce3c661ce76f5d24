import { webApi } from '@slack/bolt'
import { once } from './clients.ts'
import { errorWord } from './failure.ts'
import type { SlackOptions } from './options.ts'
import { createRecent } from './recent.ts'

type Reach = Pick<SlackOptions, 'botToken' | 'apiUrl' | 'log'>

/** A person waits for the answer meanwhile. */
const ASK_MS = 800
const KNOWN = 1000
const REMEMBERED_MS = 5 * 60_000

type UserInfo = {
  deleted?: boolean
  is_bot?: boolean
  is_stranger?: boolean
  is_email_confirmed?: boolean
  profile?: { email?: string }
}

/**
 * Reads the work e-mail of users. Slack has to know the user by that e-mail as well as the e-mail by that user: so
 * neither people of other workspaces nor unconfirmed addresses count. In doubt, and where Slack cannot say, undefined.
 */
export function createEmails(reach: Reach) {
  const client = new webApi.WebClient(reach.botToken, once(reach, ASK_MS))
  const known = createRecent<{ email: string | undefined; until: number }>(KNOWN)

  async function ask(user: string): Promise<string | undefined> {
    const info: UserInfo | undefined = (await client.users.info({ user })).user
    const email = info?.profile?.email?.toLowerCase()
    if (!email || info?.deleted || info?.is_bot || info?.is_stranger || info?.is_email_confirmed === false)
      return undefined
    const found = await client.users.lookupByEmail({ email })
    return found.user?.id === user ? email : undefined
  }

  return async (user: string): Promise<string | undefined> => {
    const before = known.get(user)
    if (before && before.until > performance.now()) return before.email
    try {
      const email = await ask(user)
      known.set(user, { email, until: performance.now() + REMEMBERED_MS })
      return email
    } catch (err) {
      const word = errorWord(err)
      if (word !== 'users_not_found')
        reach.log.warn(word ? { word } : { err }, 'slack: a work e-mail could not be read')
      if (word) known.set(user, { email: undefined, until: performance.now() + REMEMBERED_MS })
      return undefined
    }
  }
}
