import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    reporters: ['default', './test/helpers/tally.ts'],
    globalSetup: ['test/helpers/database-server.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    // Reading the program anew for each file would take a minute of two cores; files share nothing they change.
    isolate: false,
    maxConcurrency: 8,
  },
})
