import { stripTones } from '../vietnamese/tones.ts'

/**
 * A search by a pattern without tones, in any case: what it captures is given as printed. A scan that lost its tones is
 * found like the text it was made from.
 */
export function plainly(source: string): (text: string) => (string | undefined)[] | undefined {
  const pattern = new RegExp(source, 'id')
  return (text) => {
    const flat = stripTones(text)
    const found = pattern.exec(flat)
    if (!found) return undefined
    const isAligned = flat.length === text.length
    return found.indices?.map((place) => place && (isAligned ? text : flat).slice(...place))
  }
}
