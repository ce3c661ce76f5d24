import { SaxesParser } from 'saxes'
import { RefusedError } from './content.ts'
import { inflateEntry, type Zip } from './zip.ts'

/** What a reader of one XML part listens to; names come without their namespace prefix. */
export type XmlListener = {
  open?(name: string, attributes: Readonly<Record<string, string>>): void
  text?(text: string): void
  close?(name: string): void
}

const MOST_DEPTH = 400

/** Streams one part of an archive through a listener; nothing happens when the archive has no such part. */
export function readXml(zip: Zip, name: string, listener: XmlListener): void {
  const entry = zip.entries.get(name)
  if (!entry) return
  const parser = new SaxesParser()
  let depth = 0
  parser.on('doctype', () => fail(name))
  parser.on('error', () => fail(name))
  parser.on('opentag', (tag) => {
    if (++depth > MOST_DEPTH) fail(name)
    listener.open?.(local(tag.name), localAttributes(tag.attributes))
  })
  parser.on('text', (text) => listener.text?.(text))
  parser.on('closetag', (tag) => {
    depth--
    listener.close?.(local(tag.name))
  })
  const decoder = new TextDecoder('utf-8')
  inflateEntry(zip, entry, (piece) => parser.write(decoder.decode(piece, { stream: true })))
  parser.write(decoder.decode()).close()
}

function fail(name: string): never {
  throw new RefusedError('corrupt', name)
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function localAttributes(attributes: Record<string, string>): Record<string, string> {
  const out: Record<string, string> = {}
  for (const key in attributes) out[local(key)] = attributes[key] ?? ''
  return out
}

/** Targets of a part's relationships by id (`rId3` → `xl/worksheets/sheet1.xml`), relative to the folder given. */
export function readRelations(zip: Zip, name: string, folder: string): Map<string, string> {
  const targets = new Map<string, string>()
  readXml(zip, name, {
    open(tag, { Id, Target }) {
      if (tag !== 'Relationship' || !Id || !Target) return
      targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `${folder}/${Target}`)
    },
  })
  return targets
}
