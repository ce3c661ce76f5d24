import { parseArgs } from 'node:util'
import { SCOPES } from '../../../src/channels/slack/index.ts'
import { type FakeSlackOptions, startFakeSlack } from './index.ts'

/** `node test/helpers/fake-slack/main.ts --port 0 --mode http --target http://…`: prints one JSON line when ready. */
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    mode: { type: 'string', default: 'socket' },
    target: { type: 'string' },
    'retry-delays': { type: 'string', default: '0,60000,300000' },
    'post-burst': { type: 'string', default: '4' },
    'posts-per-minute': { type: 'string' },
  },
})

const slack = await startFakeSlack({
  port: Number(values.port),
  mode: values.mode as NonNullable<FakeSlackOptions['mode']>,
  scopes: SCOPES.map(({ name }) => name),
  retryDelays: values['retry-delays'].split(',').map(Number),
  postBurst: Number(values['post-burst']),
  ...(values['posts-per-minute'] && { postsPerMinute: Number(values['posts-per-minute']) }),
})
if (values.target) slack.setTarget(values.target)

const { botToken, appToken, signingSecret } = slack.options
process.stdout.write(
  `${JSON.stringify({ url: slack.origin, apiUrl: slack.apiUrl, botToken, appToken, signingSecret })}\n`,
)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void slack.stop())
