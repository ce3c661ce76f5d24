import { ApiError } from './errors.ts'

/**
 * What happens to the next calls. `taken`: the platform did what the call asked before things went wrong. `hang` never
 * answers, `cut` breaks the connection, `garbage` answers a page of a broken proxy.
 */
export type Fault = {
  kind: 'error' | 'hang' | 'cut' | 'garbage' | 'slow'
  method?: string
  chat?: number
  times?: number
  taken?: boolean
  /** For `error`. */
  code?: number
  description?: string
  parameters?: { retry_after?: number; migrate_to_chat_id?: number }
  /** For `slow`. */
  ms?: number
}

export function createFaults() {
  const coming: (Fault & { left: number })[] = []
  return {
    inject: (fault: Fault): void => void coming.push({ ...fault, left: fault.times ?? 1 }),
    clear: (): void => void coming.splice(0),
    take(method: string, chat: number | undefined): Fault | undefined {
      const found = coming.find(
        (fault) => fault.left > 0 && (fault.method ?? method) === method && (fault.chat ?? chat) === chat,
      )
      if (found) found.left -= 1
      return found
    },
  }
}

export type Faults = ReturnType<typeof createFaults>

export const errorOf = ({ code = 500, description = 'Internal Server Error', parameters }: Fault): ApiError =>
  new ApiError(code, description, parameters)
