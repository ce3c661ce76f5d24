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
  remind: async () => (await import('./operator/remind.ts')).remind,
  doctor: async () => (await import('./operator/doctor.ts')).doctor,
}

const USAGE = `Usage: npm run nhacviec -- COMMAND

  import FILE [--plan CODE] [--standing AGENCY] [--on DATE] [--dry-run] [--apply] [--json]
                                    reads a plan document; --apply stores it
  invite --agency NAME --role focal|head|coordinator|admin [--name N] [--email ADDRESS] [--qr FILE] [--json]
                                    a single-use code with its links; --qr writes a link as a PNG to scan
  agencies [FILE.csv] [--json]      lists the agencies, or adds those of a file (name;class;aliases)
  deadline [--on DATE] < lines      reads deadline phrases, one JSON object a line
  read [--on DATE] < lines          reads free text, one JSON object a line
  remind [--on DATE] [--at HH:MM] [--dry-run] [--json]
                                    plans the reminders of a day; --dry-run only shows who would get what and why
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
