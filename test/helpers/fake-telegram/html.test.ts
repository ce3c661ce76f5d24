import { expect, test } from 'vitest'
import { parseHtml } from './html.ts'

test('words, entities and character references', () => {
  expect(parseHtml(' <b>H19 &lt;x&gt;</b>\n<blockquote>a &amp; <i>b</i></blockquote>&#33; ')).toEqual({
    text: 'H19 <x>\na & b!',
    entities: [
      { type: 'bold', offset: 0, length: 7 },
      { type: 'blockquote', offset: 8, length: 5 },
      { type: 'italic', offset: 12, length: 1 },
    ],
  })
})

test.each([
  'a < b',
  'a & b',
  'a > b',
  '&nbsp;',
  '<b>open',
  '</b>',
  '<b><i></b></i>',
  '<script>x</script>',
  '<b class="x">y</b>',
  '<a>x</a>',
  '<blockquote><blockquote>x</blockquote></blockquote>',
])('%s is refused', (source) => expect(() => parseHtml(source)).toThrow(/can't parse entities/))
