import { Client } from 'pg'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import type { Database } from './database.ts'
import { databaseFault } from './databaseFaults.ts'

/** In ms; a server that answers at all does so within a second. */
const patience = 15_000
/** Connections that write: while one transaction waits for the server's disk, the other goes on. */
const writers = 6

/**
 * A PostgreSQL server of version 15 or newer. Passwords may stand in the address, in PGPASSWORD or in ~/.pgpass.
 * Faults: those of `databaseFault`, `import.oldServer`.
 */
export async function openServer(address: string): Promise<Result<Database>> {
  const name = withoutPassword(address)
  const clients: Client[] = []
  try {
    for (let at = 0; at < writers; at++) clients.push(await connected(address))
    const database = onServer(clients, name)
    const [about] = await database.query<{ version: number }>("select current_setting('server_version_num')::integer as version")
    if ((about?.version ?? 0) >= 150_000) return ok(database)
    await database.close()
    return refuse({ code: 'import.oldServer', name, got: String(about?.version) })
  } catch (error) {
    for (const client of clients) await client.end().catch(() => undefined)
    return refuse(databaseFault(error, name))
  }
}

/** Statements are sent without waiting for the answers to those before them; each is still answered, and a transaction, by itself. */
async function connected(address: string): Promise<Client> {
  const how = { connectionTimeoutMillis: patience, keepAlive: true, application_name: 'tic-review', pipeline: true }
  const client = new Client({ connectionString: address, ...how })
  // a connection that breaks while nothing is asked shows at the next statement
  client.on('error', () => undefined)
  await client.connect()
  return client
}

function onServer(clients: readonly Client[], name: string): Database {
  const main = clients[0]!
  const ask = async <Row>(client: Client, query: { readonly name?: string; readonly text: string; readonly values: readonly unknown[] }) =>
    (await client.query({ ...query, values: [...query.values] })).rows as Row[]
  return {
    kind: 'server',
    name,
    query: (text, values = []) => ask(main, { text, values }),
    take: (text, values, key) =>
      ask(clients[Number.parseInt(key.slice(0, 6), 16) % clients.length] ?? main, { name: 'take', text, values }),
    script: async (sql) => void (await main.query(sql)),
    close: async () => {
      for (const client of clients) await client.end().catch(() => undefined)
    },
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
