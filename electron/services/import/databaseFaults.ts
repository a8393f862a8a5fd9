import type { Fault } from '#shared/text/fault.ts'

/** What a driver or the system reports, by SQLSTATE, its class, or the system's code. */
const codes: readonly (readonly [RegExp, string])[] = [
  [/^(53100|ENOSPC|EDQUOT)$/, 'import.noSpace'],
  [/^(28|42501)/, 'import.denied'],
  [/^3D000$/, 'import.noDatabase'],
  [/^25006$/, 'import.readOnly'],
  [/^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOENT|57P03)$/, 'import.unreachable'],
  [/^(ECONNRESET|EPIPE|57P01|57P02|57P05|08)/, 'import.lost'],
  [/^(EACCES|EPERM|EROFS)$/, 'import.readOnly'],
]

/** The fault of an error that a database threw. What is not known is `import.database` with the driver's own words; `name` is the database. */
export function databaseFault(error: unknown, name: string): Fault {
  const { code = '', message, errno } = (error ?? {}) as { readonly code?: string; readonly message?: string; readonly errno?: number }
  // what PGlite's file system throws is no Error and has a number of its own
  if (message === undefined && errno !== undefined && noSpaceInWasi.has(errno)) return { code: 'import.noSpace', name }
  const said = message ?? (errno === undefined ? String(error) : `errno ${errno}`)
  const known = codes.find(([pattern]) => pattern.test(String(code)))?.[1] ?? byMessage(said)
  return known === undefined ? { code: 'import.database', name, got: said.split('\n')[0] ?? '' } : { code: known, name }
}

/** ENOSPC and EDQUOT as WebAssembly's system interface numbers them. */
const noSpaceInWasi: ReadonlySet<number> = new Set([51, 19])

/** Errors that carry no code: pg's own of a broken connection, PGlite's of a disk that is full. */
function byMessage(message: string): string | undefined {
  if (/Connection terminated|connection is not queryable|server closed the connection|timeout expired/i.test(message)) return 'import.lost'
  if (/No space left on device|could not (extend|write to) file/i.test(message)) return 'import.noSpace'
  return undefined
}
