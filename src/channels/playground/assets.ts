import { readdir, readFile } from 'node:fs/promises'
import { extname } from 'node:path'

export type Asset = { type: string; text: string }

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** The files of the page by name, read once; no other file can be asked for. */
export async function loadAssets(): Promise<Map<string, Asset>> {
  const folder = new URL('./page/', import.meta.url)
  const assets = new Map<string, Asset>()
  for (const name of await readdir(folder)) {
    const type = TYPES[extname(name)]
    if (type) assets.set(name, { type, text: await readFile(new URL(name, folder), 'utf8') })
  }
  return assets
}
