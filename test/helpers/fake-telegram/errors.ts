/** What the Bot API answers instead of a result. */
export class ApiError extends Error {
  readonly code: number
  readonly description: string
  readonly parameters: Parameters | undefined

  constructor(code: number, description: string, parameters?: Parameters) {
    super(description)
    this.code = code
    this.description = description
    this.parameters = parameters
  }
}

type Parameters = { retry_after?: number; migrate_to_chat_id?: number }

export const badRequest = (why: string, parameters?: Parameters) =>
  new ApiError(400, `Bad Request: ${why}`, parameters)

export const forbidden = (why: string) => new ApiError(403, `Forbidden: ${why}`)

export const conflict = (why: string) => new ApiError(409, `Conflict: ${why}`)
