import { Client } from 'pg'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import type { Database } from './database.ts'
import { databaseFault } from './databaseFaults.ts'

/** In ms; a server that answers at all does so within a second. */
const patience = 15_000

/**
 * A PostgreSQL server of version 15 or newer. Passwords may stand in the address, in PGPASSWORD or in ~/.pgpass.
 * Faults: those of `databaseFault`, `import.oldServer`.
 */
export async function openServer(address: string): Promise<Result<Database>> {
  const name = withoutPassword(address)
  try {
    const client = new Client({
      connectionString: address,
      connectionTimeoutMillis: patience,
      keepAlive: true,
      application_name: 'tic-review',
    })
    // a connection that breaks while nothing is asked shows at the next statement
    client.on('error', () => undefined)
    await client.connect()
    const database = onServer(client, name)
    const [about] = await database.query<{ version: number }>("select current_setting('server_version_num')::integer as version")
    if ((about?.version ?? 0) >= 150_000) return ok(database)
    await database.close()
    return refuse({ code: 'import.oldServer', name, got: String(about?.version) })
  } catch (error) {
    return refuse(databaseFault(error, name))
  }
}

function onServer(client: Client, name: string): Database {
  return {
    kind: 'server',
    name,
    query: async <Row>(sql: string, values: readonly unknown[] = []) =>
      (await client.query({ text: sql, values: [...values] })).rows as Row[],
    prepared: async <Row>(as: string, text: string, values: readonly unknown[]) =>
      (await client.query({ name: as, text, values: [...values] })).rows as Row[],
    script: async (sql) => void (await client.query(sql)),
    close: () => client.end().catch(() => undefined),
  }
}

/** The address as it may be shown; one that is no URL is not shown at all. */
export function withoutPassword(address: string): string {
  try {
    const url = new URL(address)
    url.password = ''
    for (const key of [...url.searchParams.keys()]) if (/password|key|cert/i.test(key)) url.searchParams.delete(key)
    return url.toString()
  } catch {
    return 'postgres://…'
  }
}
