import { viewProblems } from '../check-blocks.ts'
import { Refusal } from '../refusal.ts'
import type { Block } from '../world.ts'
import { type Args, type Method, word } from './types.ts'

const STACK = 3

export const views: Record<string, Method> = {
  'views.open': {
    tier: 4,
    run(args, { world, triggers }) {
      const view = viewOf(args, 'modal')
      const user = triggers.use(word(args, 'trigger_id'))
      const open = { id: world.newId('V'), user, view, errors: {} }
      const isOpenAlready = world.views.some((other) => other.user === user)
      if (isOpenAlready)
        world.views.splice(0, world.views.length, ...world.views.filter((one) => one.user !== user))
      world.views.push(open)
      return { view: { ...view, id: open.id } }
    },
  },
  'views.push': {
    tier: 4,
    run(args, { world, triggers }) {
      const view = viewOf(args, 'modal')
      const user = triggers.use(word(args, 'trigger_id'))
      if (world.views.filter((one) => one.user === user).length >= STACK)
        throw new Refusal('push_limit_reached')
      const open = { id: world.newId('V'), user, view, errors: {} }
      world.views.push(open)
      return { view: { ...view, id: open.id } }
    },
  },
  'views.update': {
    tier: 4,
    run(args, { world }) {
      const open = world.views.find(({ id }) => id === args.view_id)
      if (!open) throw new Refusal('not_found')
      open.view = viewOf(args, 'modal')
      return { view: { ...open.view, id: open.id } }
    },
  },
  'views.publish': {
    tier: 4,
    run(args, { world }) {
      const user = word(args, 'user_id')
      if (!world.users.has(user)) throw new Refusal('user_not_found')
      const view = viewOf(args, 'home')
      world.homes.set(user, view)
      return { view: { ...view, id: `VHOME${user}` } }
    },
  },
}

function viewOf(args: Args, type: string): Block {
  const view = args.view as Block | undefined
  if (!view || view.type !== type) throw new Refusal('invalid_arguments', [`[ERROR] expected a ${type} view`])
  const problems = viewProblems(view)
  if (problems.length) throw new Refusal('invalid_arguments', problems)
  return view
}
