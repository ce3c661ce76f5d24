import { setTimeout as wait } from 'node:timers/promises'
import { type Checked, type Identity, identify, problemsOf } from './check.ts'
import { errorSentence, isSetupError, SlackSetupError } from './setup.ts'

const LONGEST_WAIT = 60_000

/**
 * Who the bot is. While Slack cannot be reached it keeps asking; undefined when `signal` ends that.
 * @throws SlackSetupError when the token is wrong
 */
export async function introduce(options: Checked, signal: AbortSignal): Promise<Identity | undefined> {
  for (let failures = 0; !signal.aborted; failures += 1) {
    try {
      const identity = await identify(options)
      for (const problem of await problemsOf(identity, options)) options.log.error({}, `slack: ${problem}`)
      return identity
    } catch (error) {
      const sentence = errorSentence(error, 'SLACK_BOT_TOKEN')
      if (isSetupError(error)) throw new SlackSetupError(sentence)
      options.log.warn({}, `slack: ${sentence} Trying again.`)
    }
    await wait(Math.min(LONGEST_WAIT, 1000 * 2 ** failures), undefined, { signal }).catch(() => {})
  }
  return undefined
}
