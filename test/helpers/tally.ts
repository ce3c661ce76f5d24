import type { Reporter, TestModule } from 'vitest/node'

/** Ends a run with one plain line that scripts can read: `12 passed, 0 failed, 1 skipped`. */
export default class Tally implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const counts = { passed: 0, failed: 0, skipped: 0 }
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state !== 'pending') counts[state]++
      }
      // A module that does not load has no tests to fail.
      if (module.state() === 'failed' && module.errors().length > 0) counts.failed++
    }
    const { passed, failed, skipped } = counts
    console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`)
  }
}
