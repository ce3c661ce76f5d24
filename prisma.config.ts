import { defineConfig } from 'prisma/config'

// The native schema engine is a download that may be out of reach. `prisma generate` only checks that
// such a file exists; migrations run on the WebAssembly engine (prisma/migrate.ts).
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

export default defineConfig({ schema: 'prisma/schema.prisma' })
