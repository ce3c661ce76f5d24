import type { WebhookInfo } from 'grammy/types'
import { createClients, PUBLIC_API } from './client.ts'
import type { TelegramAccess } from './options.ts'
import { type Problem, problemOf, problems } from './sentences.ts'

export type TelegramFacts = {
  id: number
  username: string
  name: string
  /** The address Telegram delivers to; empty while it waits to be asked. */
  webhookUrl: string
  /** Updates Telegram holds for the bot. */
  waiting: number
}

/** `facts` are missing when Telegram did not answer or did not accept the token. */
export type TelegramCheck = { ok: boolean; problems: Problem[]; facts?: TelegramFacts }

/** Looks at the bot's settings without disturbing a running service. */
export async function checkTelegram(access: TelegramAccess): Promise<TelegramCheck> {
  const { send } = createClients(access)
  try {
    const [me, hook] = await Promise.all([send.getMe(), send.getWebhookInfo()])
    const found = [
      ...(me.can_read_all_group_messages ? [problems.privacyOff()] : []),
      ...(me.can_join_groups ? [] : [problems.noGroups()]),
      ...webhookProblems(hook, access),
    ]
    const facts = {
      id: me.id,
      username: me.username,
      name: me.first_name,
      webhookUrl: hook.url ?? '',
      waiting: hook.pending_update_count,
    }
    return { ok: found.length === 0, problems: found, facts }
  } catch (error) {
    return { ok: false, problems: [problemOf(error, access.apiRoot ?? PUBLIC_API)] }
  }
}

function webhookProblems(hook: WebhookInfo, { webhook }: TelegramAccess): Problem[] {
  if (!hook.url) return []
  if (!webhook) return [problems.webhookLeft(hook.url)]
  const isFailing = hook.url === webhook.url && hook.pending_update_count > 0 && hook.last_error_message
  return isFailing ? [problems.webhookFailing(hook.url, hook.last_error_message ?? '')] : []
}
