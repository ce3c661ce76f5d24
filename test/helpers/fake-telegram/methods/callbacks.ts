import { badRequest } from '../errors.ts'
import type { Params } from '../types.ts'

type Query = { askedAt: number; answeredAt?: number; text?: string }

const ANSWERABLE_MS = 15_000

/** answerCallbackQuery: each press can be answered once, and only while somebody still looks at the spinner. */
export function callbackMethods(clock: () => number) {
  const queries = new Map<string, Query>()
  return {
    queries,
    methods: {
      answerCallbackQuery(params: Params): true {
        const query = queries.get(String(params.callback_query_id))
        if (String(params.text ?? '').length > 200) throw badRequest('MESSAGE_TOO_LONG')
        if (!query || clock() - query.askedAt > ANSWERABLE_MS) {
          throw badRequest('query is too old and response timeout expired or query ID is invalid')
        }
        query.answeredAt = clock()
        if (params.text !== undefined) query.text = String(params.text)
        return true
      },
    },
  }
}
