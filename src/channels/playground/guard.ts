import { isIP } from 'node:net'
import type { MiddlewareHandler } from 'hono'

/** Scripts of other sites cannot set it without a permission this server never gives. */
export const PAGE_HEADER = 'x-playground'

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** True for names and addresses that only this machine can reach. */
export function isLoopback(host: string): boolean {
  const name = host.replace(/^\[(.*)\]$/, '$1').toLowerCase()
  if (name === 'localhost' || name === '::1') return true
  return isIP(name) === 4 && name.startsWith('127.')
}

/**
 * Refuses what a strange site could make a browser send here: requests under a name that merely resolves to loopback
 * (DNS rebinding), requests of another origin, and changes without the page's header.
 */
export function guard(allowRemote: boolean): MiddlewareHandler {
  return async (c, next) => {
    const host = c.req.header('host') ?? ''
    const origin = c.req.header('origin')
    if (!allowRemote && !isLoopback(hostnameOf(host))) return c.json({ error: 'host' }, 403)
    if (origin !== undefined && URL.parse(origin)?.host !== host) return c.json({ error: 'origin' }, 403)
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
      if (!c.req.header(PAGE_HEADER)) return c.json({ error: 'header' }, 403)
      if (!hasKnownBody(c.req.header('content-type') ?? '')) return c.json({ error: 'body-type' }, 415)
    }
    await next()
    c.header('Content-Security-Policy', CONTENT_SECURITY_POLICY)
    c.header('Cross-Origin-Resource-Policy', 'same-origin')
    c.header('Cross-Origin-Opener-Policy', 'same-origin')
    c.header('Referrer-Policy', 'no-referrer')
    c.header('X-Content-Type-Options', 'nosniff')
  }
}

const hostnameOf = (host: string): string => URL.parse(`http://${host}`)?.hostname ?? ''

const hasKnownBody = (type: string): boolean =>
  /^(application\/json|multipart\/form-data)\s*(;|$)/i.test(type)
