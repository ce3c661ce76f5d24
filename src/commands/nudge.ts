import { z } from 'zod'
import { command } from '../chat/command.ts'
import { rest } from './shared/args.ts'
import { addClause, begin, goOn, question } from './shared/nudge/compose.ts'
import { unpack } from './shared/nudge/composing.ts'
import { aboutNudge, listNudges } from './shared/nudge/existing.ts'

/**
 * `/dondoc H quá hạn phường xã lúc 8h mai: nội dung`, or step by step; `/dondoc 5` and what may be done about it. Nothing
 * is sent before the number of recipients is typed (`dispatch`).
 */
export const nudge = command({
  name: 'nudge',
  access: 'admin',
  args: z.object({ about: rest.optional() }),
  async run({ about = '' }, turn) {
    const going = unpack(about)
    if (going) return [await goOn(turn, going.composing, going.rest)]
    const number = /^#?(\d{1,7})(?=$|\s)/.exec(about)
    if (number) return [await aboutNudge(turn, Number(number[1]), about.slice(number[0].length).trim())]
    if (about.startsWith('+')) return [await addClause(turn, about.slice(1).trim())]
    if (about.startsWith('?')) return [await question(turn, about.slice(1).trim())]
    if (about || turn.inbound.file) return [await begin(turn, about)]
    return [await listNudges(turn)]
  },
})
