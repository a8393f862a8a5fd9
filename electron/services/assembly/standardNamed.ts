import { stat } from 'node:fs/promises'
import type { Stage } from '#shared/plan/task.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import { builtInNamed, builtInStandards, type DigestedStandard } from '../standards/builtIn.ts'
import { standardsInFile } from '../standards/inFile.ts'

/** A standard by id, `id@version`, or the file that holds exactly one. Faults: `assembly.standard`, those of the file. */
export async function standardNamed(named: string | undefined, stage: Stage): Promise<Result<DigestedStandard>> {
  const builtIn = named === undefined ? undefined : builtInNamed(named)
  const found = builtIn ? ok(builtIn) : await inFile(named)
  const suits = found.ok && found.value.standard.stage === stage
  if (found.ok && !suits)
    return refuse({ code: 'assembly.standard-stage', name: named ?? '', got: found.value.standard.stage, want: stage })
  return found
}

async function inFile(named: string | undefined): Promise<Result<DigestedStandard>> {
  const known = [...new Set(builtInStandards().map(({ standard }) => `${standard.id}@${standard.version}`))].join('、')
  if (named === undefined || !(await isFile(named))) return refuse({ code: 'assembly.standard', name: named ?? '', want: known })
  const read = await standardsInFile(named)
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
