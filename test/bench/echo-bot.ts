import { Bot } from 'grammy'

/** The least a Telegram bot can be: says back what it hears. Runs in a process of its own, as a bot does. */
const bot = new Bot(process.env.TELEGRAM_BOT_TOKEN ?? '', {
  client: { apiRoot: process.env.TELEGRAM_API_ROOT ?? '' },
})
bot.on('message:text', (context) => context.reply(context.message.text))
process.on('SIGTERM', () => void bot.stop())
await bot.start({ onStart: () => void process.stdout.write('ready\n') })
