import { stat } from 'node:fs/promises'
import type { Stage } from '#shared/plan/task.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import { readWhole } from '../files/read.ts'
import { builtInStandard, builtInStandards, type DigestedStandard } from '../standards/builtIn.ts'
import { readStandards } from '../standards/files.ts'

/** A standard by id, `id@version`, or the file that holds exactly one. Faults: `assembly.standard`, those of the file. */
export async function standardNamed(named: string | undefined, stage: Stage): Promise<Result<DigestedStandard>> {
  const builtIn = named === undefined ? undefined : builtInStandard(...(named.split('@') as [string, string?]))
  const found = builtIn ? ok(builtIn) : await inFile(named)
  const suits = found.ok && found.value.standard.stage === stage
  if (found.ok && !suits)
    return refuse({ code: 'assembly.standard-stage', name: named ?? '', got: found.value.standard.stage, want: stage })
  return found
}

async function inFile(named: string | undefined): Promise<Result<DigestedStandard>> {
  const known = [...new Set(builtInStandards().map(({ standard }) => `${standard.id}@${standard.version}`))].join('、')
  if (named === undefined || !(await isFile(named))) return refuse({ code: 'assembly.standard', name: named ?? '', want: known })
  const bytes = await readWhole(named)
  const read = bytes.ok ? readStandards(bytes.value, named) : bytes
  if (!read.ok) return read
  const [only, ...more] = read.value
  return only && more.length === 0 ? ok(only) : refuse({ code: 'assembly.standard-one', name: named, got: String(read.value.length) })
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  )
}
