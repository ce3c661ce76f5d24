import type { Method } from './methods/types.ts'
import { Refusal } from './refusal.ts'

export type TokenOptions = { botToken: string; appToken: string; scopes: string[]; appScopes: string[] }

/** Who may call what. `state` may be set to `account_inactive` or `token_revoked` to end the bot's token. */
export function createTokens(given: TokenOptions) {
  const held = {
    ...given,
    state: 'valid' as string,
    scopesOf(bearer: string): string[] | undefined {
      if (bearer === held.botToken) return held.scopes
      return bearer === held.appToken ? held.appScopes : undefined
    },
    /** @throws Refusal */
    check(bearer: string, { token, scope }: Pick<Method, 'scope' | 'token'>): void {
      if (!bearer) throw new Refusal('not_authed')
      const scopes = held.scopesOf(bearer)
      if (!scopes) throw new Refusal('invalid_auth')
      if (bearer === held.botToken && held.state !== 'valid') throw new Refusal(held.state)
      if ((token === 'app') !== (bearer === held.appToken)) throw new Refusal('not_allowed_token_type')
      if (scope && !scopes.includes(scope)) {
        throw new Refusal('missing_scope', [], { needed: scope, provided: scopes.join(',') })
      }
    },
  }
  return held
}

export type Tokens = ReturnType<typeof createTokens>
