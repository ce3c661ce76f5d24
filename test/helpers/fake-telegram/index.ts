import { type Control, createControl } from './control.ts'
import { createHttp } from './http.ts'
import { createPlatform, type FakeOptions } from './platform.ts'

export type { SeenMessage } from './acts/looks.ts'
export type { Act } from './acts/people.ts'
export type { Control, RemoteControl } from './control.ts'
export { STRICT } from './limits.ts'
export type { LoadPlan, LoadResult } from './load.ts'
export { type FakeOptions, TOKEN } from './platform.ts'
export { connectFakeTelegram } from './remote.ts'

export type FakeTelegram = Control & {
  /** What TELEGRAM_API_ROOT is set to. */
  url: string
  token: string
  /** Connections are refused from now on, until `up`. */
  down(): Promise<void>
  up(): Promise<void>
  stop(): Promise<void>
}

/** A Bot API server of our own in this process, on a free port unless one is given. */
export async function startFakeTelegram(options: FakeOptions = {}): Promise<FakeTelegram> {
  const platform = createPlatform(options)
  const control = createControl(platform)
  let http = createHttp(platform, () => control)
  const port = await http.open(options.port ?? 0)
  return {
    ...control,
    url: `http://127.0.0.1:${port}`,
    token: platform.credentials.token ?? '',
    down: () => http.close(),
    async up() {
      http = createHttp(platform, () => control)
      await http.open(port)
    },
    async stop() {
      platform.webhook.stop()
      await http.close()
    },
  }
}
