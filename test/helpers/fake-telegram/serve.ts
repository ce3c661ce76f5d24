import { parseArgs } from 'node:util'
import { startFakeTelegram } from './index.ts'
import { STANDARD, STRICT } from './limits.ts'

/** `node serve.ts [--port 0] [--limits standard|strict|off] [--token T]`: prints one line `{url, token}` when it listens. */
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    limits: { type: 'string', default: 'standard' },
    token: { type: 'string' },
  },
})
const limits = values.limits === 'strict' ? STRICT : { ...STANDARD, isOn: values.limits !== 'off' }
const fake = await startFakeTelegram({
  port: Number(values.port),
  limits,
  ...(values.token && { token: values.token }),
})
process.stdout.write(`${JSON.stringify({ url: fake.url, token: fake.token })}\n`)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void fake.stop())
