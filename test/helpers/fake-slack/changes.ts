import { EventEmitter } from 'node:events'

const UNTIL_MS = 10_000

/** Lets a test await what a workspace comes to, without looking again and again. */
export function createChanges() {
  const changes = new EventEmitter().setMaxListeners(0)
  return {
    changed: (): void => void changes.emit('change'),
    /** Resolves as soon as something is so; looked at after every change. */
    async until(isSo: () => boolean, what = 'what was awaited'): Promise<void> {
      if (isSo()) return
      const { promise, resolve, reject } = Promise.withResolvers<void>()
      const look = () => isSo() && resolve()
      const timer = setTimeout(() => reject(new Error(`${what} did not come about`)), UNTIL_MS)
      changes.on('change', look)
      await promise.finally(() => {
        clearTimeout(timer)
        changes.off('change', look)
      })
    },
  }
}
