import { addressOf, type Place } from './address.ts'
import { deliveryError } from './failure.ts'
import { createRecent } from './recent.ts'
import type { Rendered } from './render.ts'

/** Slack takes a response URL five times within half an hour. */
const USES = 5
const LIFE_MS = 30 * 60_000
const KNOWN = 2000
const TIMEOUT_MS = 8000

type Door = { url: string; left: number; until: number }

/**
 * The response URLs of recent commands and presses: they reach the person also where the bot is no member. They live in
 * this process only; without one an answer takes the longer way.
 */
export function createResponses() {
  const doors = createRecent<Door>(KNOWN)

  function take(key: string): string | undefined {
    const door = doors.get(key)
    if (!door || door.left === 0 || door.until <= performance.now()) return undefined
    door.left -= 1
    return door.url
  }

  return {
    /** `message` is given when the URL came with a press: it can replace that message, whoever sees it. */
    remember(place: Place, url: string | undefined, message?: string): void {
      if (!url) return
      const door = { url, left: USES, until: performance.now() + LIFE_MS }
      if (place.onlyFor) doors.set(keyOf(place), door)
      if (message) doors.set(keyOf(place, message), door)
    },
    /** False when there is no usable URL; nothing has been sent then. @throws DeliveryError */
    async answer(place: Place, rendered: Rendered, replaces?: string): Promise<boolean> {
      const url = take(keyOf(place, replaces))
      if (!url) return false
      const how = replaces === undefined ? { response_type: 'ephemeral' } : { replace_original: true }
      const where = place.thread ? { thread_ts: place.thread } : {}
      const status = await post(url, { ...rendered, ...how, ...where })
      return status < 300
    },
  }
}

export type Responses = ReturnType<typeof createResponses>

const keyOf = ({ channel, onlyFor }: Place, message?: string): string =>
  `${addressOf({ channel, onlyFor })}${message ? ` ${message}` : ''}`

async function post(url: string, body: object): Promise<number> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    await answer.arrayBuffer()
    if (answer.status < 500) return answer.status
    throw new Error(`response_url answered ${answer.status}`)
  } catch (error) {
    throw deliveryError(error)
  }
}
