import { setTimeout as pause } from 'node:timers/promises'
import type { SayOptions, Seen, SentFile, Wire } from './wire.ts'

const PATIENCE_MS = 20_000
const LOOKS_MS = 50

export type Person = ReturnType<typeof personAt>

/** One thing the bot asks for, and what it is told. */
type Step = { argument: string; question: string; answer: string }

/** What was on the screen when the person last did something there: only what is new or changed since counts as an answer. */
type Screen = Map<string, string>

/** A person at a platform, in the words of a dialog; without a group everything happens in the private chat. */
export function personAt(wire: Wire, { id, address }: { id: string; address: string }) {
  const before = new Map<string, Screen>()

  function act<T>(place: string, doing: () => Promise<T>): Promise<T> {
    before.set(place, new Map(wire.received(id, place).map((seen) => [seen.id, look(seen)])))
    return doing()
  }

  const fresh = (place: string): Seen[] =>
    wire.received(id, place).filter((seen) => before.get(place)?.get(seen.id) !== look(seen))

  /** The newest answer that shows all these words, once it has come; fails with everything that came instead. */
  async function seesIn(place: string, ...words: string[]): Promise<Seen> {
    const until = performance.now() + PATIENCE_MS
    for (;;) {
      const found = fresh(place).findLast((seen) => words.every((word) => look(seen).includes(word)))
      if (found) return found
      if (performance.now() > until) {
        const shown = fresh(place).map(look).join('\n---\n')
        throw new Error(
          `${words.map((word) => `"${word}"`).join(' and ')} not seen in:\n${shown || '(nothing)'}`,
        )
      }
      await pause(LOOKS_MS)
    }
  }

  function says(line: string, options: SayOptions = {}): Promise<string | undefined> {
    return act(address, () => wire.say(id, address, line, options))
  }

  async function pressesIn(place: string, label: string, on?: Seen): Promise<void> {
    const having = (seen: Seen, is: (one: string) => boolean) => seen.buttons.find(is)
    const all = on ? [on] : wire.received(id, place)
    for (const is of [(one: string) => one === label, (one: string) => one.includes(label)]) {
      const message = all.findLast((seen) => having(seen, is))
      if (message) {
        await act(place, () => wire.press(id, message, having(message, is) ?? label))
        return
      }
    }
    throw new Error(`no button "${label}" in:\n${all.map(look).join('\n---\n')}`)
  }

  return {
    id,
    address,
    says,
    sees: (...words: string[]) => seesIn(address, ...words),
    presses: (label: string, on?: Seen) => pressesIn(address, label, on),
    replies: (to: Seen, line: string) => says(line, { repliesTo: to }),
    sends: (file: SentFile, caption = '') => says(caption, { file }),
    edits: (message: string | undefined, line: string) =>
      act(address, () => wire.edit(id, address, message ?? '', line)),
    lastSaid: () => wire.lastSaid(id, address),
    joins: (code: string) => act(address, () => wire.join(id, code)),
    /** A bare command or button: what is missing is asked for one by one, or in a form where the channel has them. */
    async isAsked(by: string | { button: string }, steps: Step[]): Promise<void> {
      await (typeof by === 'string' ? says(by) : pressesIn(address, by.button))
      const values = Object.fromEntries(steps.map(({ argument, answer }) => [argument, answer]))
      if (await act(address, () => wire.fill(id, values))) return
      for (const { question, answer } of steps) {
        await seesIn(address, question)
        await says(answer)
      }
    },
    saysIn: (group: string, line: string) => act(group, () => wire.say(id, group, line)),
    calls: (group: string, line: string) => act(group, () => wire.say(id, group, `${wire.mention} ${line}`)),
    seesIn,
    pressesIn,
    /** Everything the bot has shown this person in private, or in a group. */
    screen: (place = address) => wire.received(id, place),
    /** What came since this person last did something there. */
    news: (place = address) => fresh(place),
  }
}

const look = ({ text, buttons, file }: Seen): string => [text, ...buttons, file ?? ''].join('\n')
