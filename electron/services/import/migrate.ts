import { Umzug } from 'umzug'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import type { Database } from './database.ts'
import { databaseFault } from './databaseFaults.ts'
import { groundSql, type SchemaStep, schemaSteps } from './schema.ts'

/** The same for every importer on one server; held until the transaction ends. */
const lockNumber = 7_314_158_265

/**
 * Brings the schema up to date, all steps in one transaction: a killed process leaves the earlier schema. A second importer waits
 * and finds it done. Faults: `import.newerSchema`, `import.otherSchema` (a step that differs from ours), those of `databaseFault`.
 */
export async function migrate(database: Database): Promise<Result<void>> {
  const ours = schemaSteps()
  try {
    const there = await appliedSteps(database)
    const checked = check(there, ours, database.name)
    if (!checked.ok || there.length === ours.length) return checked
    await database.script('begin')
    await database.query('select pg_advisory_xact_lock($1::bigint)', [String(lockNumber)])
    await database.script(groundSql)
    const again = check(await appliedSteps(database), ours, database.name)
    if (again.ok) await umzugOf(database, ours).up()
    await database.script(again.ok ? 'commit' : 'rollback')
    return again
  } catch (error) {
    await database.script('rollback').catch(() => undefined)
    return refuse(databaseFault(causeOf(error), database.name))
  }
}

/** Whether the schema is the one that this program knows, without changing it. Faults: as of `migrate`, `import.noSchema`. */
export async function checkSchema(database: Database): Promise<Result<void>> {
  const ours = schemaSteps()
  try {
    const there = await appliedSteps(database)
    const checked = check(there, ours, database.name)
    return checked.ok && there.length < ours.length ? refuse({ code: 'import.noSchema', name: database.name }) : checked
  } catch (error) {
    return refuse(databaseFault(error, database.name))
  }
}

type Applied = Pick<SchemaStep, 'name' | 'sha256'>

async function appliedSteps(database: Database): Promise<readonly Applied[]> {
  const [found] = await database.query<{ there: boolean }>("select to_regclass('tic_review.migration') is not null as there")
  return found?.there ? database.query<Applied>('select name, sha256 from tic_review.migration order by name') : []
}

function check(there: readonly Applied[], ours: readonly SchemaStep[], name: string): Result<void> {
  const stranger = there.find((step) => !ours.some((own) => own.name === step.name))
  if (stranger) return refuse({ code: 'import.newerSchema', name, got: stranger.name })
  const changed = there.find((step) => ours.some((own) => own.name === step.name && own.sha256 !== step.sha256))
  return changed ? refuse({ code: 'import.otherSchema', name, got: changed.name }) : ok(undefined)
}

function umzugOf(database: Database, ours: readonly SchemaStep[]): Umzug<Database> {
  const sha256 = new Map(ours.map((step) => [step.name, step.sha256]))
  return new Umzug<Database>({
    context: database,
    logger: undefined,
    migrations: ours.map(({ name, sql }) => ({ name, up: () => database.script(sql) })),
    storage: {
      executed: async () => (await appliedSteps(database)).map(({ name }) => name),
      logMigration: async ({ name }) =>
        void (await database.query('insert into tic_review.migration (name, sha256) values ($1, $2)', [name, sha256.get(name)])),
      // the schema is only ever extended
      unlogMigration: async ({ name }) => void (await database.query('delete from tic_review.migration where name = $1', [name])),
    },
  })
}

/** umzug wraps what a step threw. */
function causeOf(error: unknown): unknown {
  return (error as { readonly cause?: unknown }).cause ?? error
}
