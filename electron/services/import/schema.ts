import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** The steps of the schema, in order. A step that was released never changes. */
export const steps = ['0001_results', '0002_panels', '0003_take', '0004_views', '0005_reader'] as const

export interface SchemaStep {
  readonly name: string
  readonly sql: string
  readonly sha256: string
}

const fromHere = createRequire(import.meta.url)

/** Every step with its SQL, as it stands in resources/database. */
export function schemaSteps(): readonly SchemaStep[] {
  return steps.map((name) => {
    const sql = readFileSync(fromHere.resolve(`#resources/database/${name}.sql`), 'utf8')
    return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
  })
}

/** What is there before the first step: the schema and the list of its steps. */
export const groundSql = `create schema if not exists tic_review;
create table if not exists tic_review.migration (
  name text primary key,
  sha256 text not null,
  applied_at timestamptz not null default now()
);
`

/** The whole SQL as a person would run it by psql. */
export function wholeSql(): string {
  const parts = schemaSteps().map(
    ({ name, sql, sha256 }) => `-- ${name}\n${sql}\ninsert into tic_review.migration (name, sha256) values ('${name}', '${sha256}');\n`,
  )
  return ['begin;\n', groundSql, ...parts, 'commit;\n'].join('\n')
}
