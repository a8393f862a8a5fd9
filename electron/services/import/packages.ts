import type { KnownTask } from '#shared/signature/context.ts'
import { ok, type Result } from '#shared/text/fault.ts'
import type { ReadOne } from '../verify/files.ts'
import { type Given, nothingGiven, together } from '../verify/given.ts'
import type { Database } from './database.ts'
import { filesIn } from './filesIn.ts'

export interface PackagesAsked {
  /** packages, or folders with packages */
  readonly tasks: readonly string[]
  /** certificates of signers or authorities */
  readonly trust: readonly string[]
  readonly readOne: ReadOne
  readonly signal?: AbortSignal
}

/** Reads the packages and certificates that files are verified against. Faults: those of `filesIn` and of the packages themselves. */
export async function readPackages({ tasks, trust, readOne, signal }: PackagesAsked): Promise<Result<Given>> {
  const files = await filesIn(tasks, ['.ticplan'])
  if (!files.ok) return files
  const asked = [
    ...files.value.map((file) => ({ kind: 'package', file }) as const),
    ...trust.map((file) => ({ kind: 'certificates', file }) as const),
  ]
  const all: Given[] = []
  for (const one of asked) {
    const read = await readOne(one, signal)
    signal?.throwIfAborted()
    if (!read.ok) return read
    all.push(read.value)
  }
  return ok(all.length === 0 ? nothingGiven : together(all))
}

/** Writes the packages with their rosters; those that are there stay as they are, their round included. Throws the driver's error. */
export async function takePackages(database: Database, tasks: readonly KnownTask[], round: string | undefined): Promise<void> {
  for (const task of tasks) await database.query('select tic_review.take_package($1::jsonb)', [JSON.stringify(packageRow(task, round))])
}

/** A package as `take_package` reads it. Without a name given, the round is the stage and the year of the visit. */
export function packageRow({ task, packageSha256 }: KnownTask, round: string | undefined): object {
  const { package: about, stage, centre, standard, dates, panel } = task
  return {
    sha256: packageSha256,
    task: task.id,
    package_id: about.id,
    revision: about.revision,
    replaces: about.replaces,
    round: round ?? `${stage} ${dates.from.slice(0, 4)}`,
    stage,
    centre_name: centre.name,
    centre_type: centre.type,
    standard_id: standard?.id,
    standard_version: standard?.version,
    standard_sha256: standard?.sha256,
    visit_from: dates.from,
    visit_to: dates.to,
    roster: panel.map(({ id, name, unit, role, specialty, fingerprint }) => ({ expert: id, name, unit, role, specialty, fingerprint })),
  }
}
