import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'

export type WebServer = {
  port: number
  /** Takes no more requests, waits until `settled`, then ends every connection. */
  stop(settled: () => Promise<void>): Promise<void>
}

/** Serves `fetch`; rejects when the port cannot be had. */
export function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  hostname: string,
  port: number,
): Promise<WebServer> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, hostname, port }) as Server
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const why = cause.code === 'EADDRINUSE' ? 'another program already uses it' : cause.message
      reject(new Error(`The playground cannot listen on ${hostname}:${port}: ${why}`, { cause }))
    })
    server.once('listening', () => {
      resolve({ port: (server.address() as AddressInfo).port, stop: (settled) => stop(server, settled) })
    })
  })
}

async function stop(server: Server, settled: () => Promise<void>): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  await settled()
  // Let the answers of the settled requests leave before their connections are cut.
  await new Promise((resolve) => setImmediate(resolve))
  server.closeAllConnections()
  await closed
}
