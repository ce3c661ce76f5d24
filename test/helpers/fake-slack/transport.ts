/** Something Slack tells the bot. */
export type Outgoing = {
  kind: 'events_api' | 'slash_commands' | 'interactive'
  payload: Record<string, unknown>
}

export type Retry = { attempt: number; reason: string }

/** What came of delivering once: the bot took it or not, and what it answered. */
export type Attempt = { acknowledged: boolean; answer?: unknown; reason?: string }

export type Transport = {
  deliver(out: Outgoing, retry?: Retry): Promise<Attempt>
  close(): Promise<void>
}
