import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Attempt, Outgoing, Retry, Transport } from './transport.ts'
import { BOT } from './world.ts'

const MOST = 10

export type DisconnectReason = 'warning' | 'refresh_requested' | 'link_disabled' | 'too_many_websockets'

/** Socket Mode: each envelope goes to one of the open connections, and is theirs until they acknowledge it. */
export function createSockets(origin: () => string, ackTimeout: number, changed: () => void) {
  const server = new WebSocketServer({ noServer: true })
  const tickets = new Set<string>()
  const all = new Set<WebSocket>()
  /** Those that are handed envelopes. */
  const open: WebSocket[] = []
  const waiting = new Map<string, (answer: unknown) => void>()
  let turn = 0

  function accept(socket: WebSocket): void {
    if (open.length >= MOST) {
      socket.send(JSON.stringify({ type: 'disconnect', reason: 'too_many_websockets' }))
      socket.close()
      return
    }
    all.add(socket)
    open.push(socket)
    socket.on('message', (data) => {
      const { envelope_id: id, payload } = JSON.parse(String(data))
      waiting.get(id)?.(payload)
    })
    socket.on('close', () => {
      leave(socket)
      all.delete(socket)
      changed()
    })
    socket.on('error', () => {})
    socket.send(
      JSON.stringify({ type: 'hello', num_connections: open.length, connection_info: { app_id: BOT.appId } }),
    )
    changed()
  }

  function leave(socket: WebSocket): void {
    const index = open.indexOf(socket)
    if (index >= 0) open.splice(index, 1)
  }

  async function deliver(out: Outgoing, retry?: Retry): Promise<Attempt> {
    turn += 1
    const socket = open[turn % Math.max(1, open.length)]
    if (!socket) return { acknowledged: false, reason: 'no_connection' }
    const envelope = {
      envelope_id: randomUUID(),
      type: out.kind,
      payload: out.payload,
      accepts_response_payload: out.kind !== 'events_api',
      ...(retry && { retry_attempt: retry.attempt, retry_reason: retry.reason }),
    }
    return new Promise((resolve) => {
      const end = (attempt: Attempt) => {
        clearTimeout(timer)
        waiting.delete(envelope.envelope_id)
        resolve(attempt)
      }
      const timer = setTimeout(() => end({ acknowledged: false, reason: 'timeout' }), ackTimeout)
      waiting.set(envelope.envelope_id, (answer) => end({ acknowledged: true, answer }))
      socket.send(JSON.stringify(envelope))
    })
  }

  return {
    deliver,
    /** A one-time address, as `apps.connections.open` gives it. */
    url(): string {
      const ticket = randomUUID()
      tickets.add(ticket)
      return `${origin().replace(/^http/, 'ws')}/link/?ticket=${ticket}`
    },
    upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
      const ticket = new URL(request.url ?? '', 'http://localhost').searchParams.get('ticket') ?? ''
      if (!tickets.delete(ticket)) return void socket.destroy()
      server.handleUpgrade(request, socket, head, accept)
    },
    get count(): number {
      return open.length
    },
    /** Announces the end of connections, as Slack does when it renews them; `index` picks one. */
    refresh(reason: DisconnectReason = 'refresh_requested', index?: number): void {
      for (const socket of index === undefined ? [...open] : open.slice(index, index + 1)) {
        leave(socket)
        socket.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'fake' } }))
      }
    },
    /** Ends connections without a word. */
    cut(): void {
      for (const socket of all) socket.terminate()
    },
    async close(): Promise<void> {
      for (const socket of all) socket.terminate()
      server.close()
    },
  }
}

export type Sockets = ReturnType<typeof createSockets> & Transport
