/** An answer with `ok: false`. */
export class Refusal extends Error {
  readonly error: string
  readonly details: string[]
  readonly more: Record<string, unknown>

  constructor(error: string, details: string[] = [], more: Record<string, unknown> = {}) {
    super(error)
    this.error = error
    this.details = details
    this.more = more
  }
}
