import type { Config } from '../config.ts'

export type InviteLinks = (code: string) => { channel: string; url: string }[]

/** Links that open the bot with a code, for the channels whose name can be asked for; none while it is out of reach. */
export async function inviteLinks(config: Config): Promise<InviteLinks> {
  if (!config.TELEGRAM_BOT_TOKEN) return () => []
  const { checkTelegram } = await import('../channels/telegram/index.ts')
  const { facts } = await checkTelegram({
    token: config.TELEGRAM_BOT_TOKEN,
    apiRoot: config.TELEGRAM_API_ROOT,
  })
  if (!facts?.username) return () => []
  return (code) => [{ channel: 'telegram', url: `https://t.me/${facts.username}?start=${code}` }]
}
