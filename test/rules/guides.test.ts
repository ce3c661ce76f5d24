import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { commandOf } from '../../src/commands/words.ts'

const GUIDES = ['README.md', 'README.vi.md']
const TYPED = /`\/([\p{L}\p{N}_]+)[^`]*`/gu

describe('the guides', () => {
  test.each(GUIDES)('%s: every command it tells people to type exists', async (name) => {
    const guide = await readFile(new URL(`../../${name}`, import.meta.url), 'utf8')
    const words = Array.from(guide.matchAll(TYPED), ([, word = '']) => word)
    expect(words.length).toBeGreaterThan(0)
    expect(words.filter((word) => commandOf(word) === undefined)).toEqual([])
  })
})
