import { enableCompileCache } from 'node:module'
import type { Io, Operator } from './operator/io.ts'

enableCompileCache()

/** Loaded only when asked for: reading a phrase should not wait for a database client. */
const OPERATORS: Record<string, () => Promise<Operator>> = {
  import: async () => (await import('./operator/import.ts')).importPlan,
  deadline: async () => (await import('./operator/deadline.ts')).deadline,
  read: async () => (await import('./operator/read.ts')).read,
  invite: async () => (await import('./operator/invite.ts')).invite,
  agencies: async () => (await import('./operator/agencies.ts')).agencies,
  doctor: async () => (await import('./operator/doctor.ts')).doctor,
}

const USAGE = `Usage: npm run nhacviec -- COMMAND

  import FILE [--plan CODE] [--standing AGENCY] [--on DATE] [--dry-run] [--apply] [--json]
                                    reads a plan document; --apply stores it
  invite --agency NAME --role focal|head|coordinator|admin [--name N] [--json]
                                    a single-use code with its links
  agencies [FILE.csv] [--json]      lists the agencies, or adds those of a file (name;class;aliases)
  deadline [--on DATE] < lines      reads deadline phrases, one JSON object a line
  read [--on DATE] < lines          reads free text, one JSON object a line
  doctor [--json]                   checks configuration, database, channels, clock
`

const [name = '', ...argv] = process.argv.slice(2)
const io: Io = { stdin: process.stdin, stdout: process.stdout, stderr: process.stderr }
const load = OPERATORS[name]
if (!load) {
  io.stderr.write(USAGE)
  process.exitCode = 2
} else {
  const { runOperator } = await import('./operator/io.ts')
  process.exitCode = await runOperator(await load(), argv, io)
}
