import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const ROOT = join(import.meta.dirname, '..', '..')

/** `to` is a path from the project's root for a file of ours, else the package as written. */
export type Import = { to: string; typeOnly: boolean }

export type Source = { path: string; text: string; imports: Import[] }

/** `/` is what paths here are written with, on every system. */
export const filesIn = (...patterns: string[]): string[] =>
  globSync(patterns, { cwd: ROOT })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !/(^|\/)(node_modules|generated)\//.test(path))
    .sort()

export const readSource = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

/** The project's own TypeScript, with what each file imports. */
export function sourcesIn(...patterns: string[]): Source[] {
  return filesIn(...patterns).map((path) => {
    const text = readSource(path)
    return { path, text, imports: importsOf(path, text) }
  })
}

const STATIC = /^(?:import|export)\s+(?:(type)\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm
const DYNAMIC = /\bimport\(\s*'([^']+)'/g

function importsOf(path: string, text: string): Import[] {
  const written = [
    ...[...text.matchAll(STATIC)].map((found) => ({ to: found[2] ?? '', typeOnly: found[1] === 'type' })),
    ...[...text.matchAll(DYNAMIC)].map((found) => ({ to: found[1] ?? '', typeOnly: false })),
  ]
  return written.map(({ to, typeOnly }) => ({
    to: to.startsWith('.') ? join(dirname(path), to).replaceAll('\\', '/') : to,
    typeOnly,
  }))
}
