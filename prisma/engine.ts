import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

export const NO_FILTER = { externalTables: [], externalEnums: [] }

type Bindings = typeof import('@prisma/schema-engine-wasm/schema_engine_bg')
type Wasm = { instance: { exports: { __wbindgen_start(): void } } }

let loaded: Promise<Bindings> | undefined

/**
 * Prisma's schema engine as WebAssembly: the native one is a download that may be out of reach. Once a process: the
 * bindings keep views of one memory, and a second instance would be read through those of the first.
 */
export const loadEngine = (): Promise<Bindings> => (loaded ??= load())

async function load(): Promise<Bindings> {
  const module = '@prisma/schema-engine-wasm/schema_engine_bg'
  const bindings: Bindings = await import(module)
  const bytes = readFileSync(
    createRequire(import.meta.url)
      .resolve(module)
      .replace(/\.js$/, '.wasm'),
  )
  // By hand, since importing the module itself makes Node print a warning about an experimental feature.
  const { exports } = await instantiate(bytes, { './schema_engine_bg.js': bindings })
  bindings.__wbg_set_wasm(exports)
  exports.__wbindgen_start()
  return bindings
}

/** TypeScript knows WebAssembly only with the browser's types, which this project does without. */
async function instantiate(bytes: Uint8Array, imports: object): Promise<Wasm['instance']> {
  const { WebAssembly } = globalThis as unknown as {
    WebAssembly: { instantiate(bytes: Uint8Array, imports: object): Promise<Wasm> }
  }
  return (await WebAssembly.instantiate(bytes, imports)).instance
}
