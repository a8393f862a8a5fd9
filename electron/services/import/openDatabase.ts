import { resolve } from 'node:path'
import type { Result } from '#shared/text/fault.ts'
import type { Database } from './database.ts'

/**
 * Opens a target: `postgres://…` is a server, everything else a folder.
 * Faults: `import.busy`, `import.notADatabase`, `import.otherEngine`, `import.noEmbedded`, those of `databaseFault`, `file.*`.
 */
export async function openDatabase(target: string, how: { readonly toRead?: boolean } = {}): Promise<Result<Database>> {
  // either is loaded only where it is used
  if (/^postgres(ql)?:\/\//i.test(target)) return (await import('./server.ts')).openServer(target)
  return (await import('./embedded.ts')).openEmbedded(resolve(target), how)
}
