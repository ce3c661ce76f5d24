import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { ms } from './stats.ts'

const MAIN = join(import.meta.dirname, '../../src/main.ts')
const IDLE_MS = 10_000

/** From the start of the process to a served page: first start of a data folder, then a later one; memory when idle. */
export async function benchStarts(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'nv-start-'))
  try {
    const cold = await start(folder)
    await stop(cold.service)
    const warm = await start(folder)
    await pause(IDLE_MS)
    const idle = memory(warm.service.pid ?? 0)
    await stop(warm.service)
    return [
      `cold start to a served page                    ${ms(cold.took)}`,
      `warm start to a served page                    ${ms(warm.took)}`,
      `memory of the idle Node process                ${idle} MB`,
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function start(folder: string) {
  const began = performance.now()
  const env = { ...process.env, DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'warn' }
  const service = spawn(process.execPath, ['--max-semi-space-size=4', MAIN], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const line of createInterface({ input: service.stdout })) {
    const address = /http:\S+/.exec(line)?.[0]
    if (!address) continue
    const page = await fetch(address)
    await page.text()
    return { service, took: performance.now() - began }
  }
  throw new Error('the service ended before it was ready')
}

async function stop(service: ChildProcess): Promise<void> {
  service.kill('SIGINT')
  await once(service, 'exit')
}

const memory = (pid: number): number =>
  Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024)
