import type { Tier } from '../limits.ts'
import type { Triggers } from '../triggers.ts'
import type { Block, World } from '../world.ts'

export type Args = Record<string, unknown>

/** What a method may look at and change. */
export type Office = {
  world: World
  triggers: Triggers
  /** `http://127.0.0.1:…`, under which files are put and fetched. */
  origin(): string
  /** A fresh address for one Socket Mode connection. */
  socketUrl(): string
}

export type Method = {
  tier: Tier
  scope?: string
  /** Which kind of token calls it; bot unless said. */
  token?: 'app'
  run(args: Args, office: Office): Block
}

export const word = (args: Args, name: string): string => {
  const value = args[name]
  return typeof value === 'string' ? value : ''
}
