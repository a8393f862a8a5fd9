import { type Difference, differences } from '#shared/format/difference.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import { packageSide } from '../diff/readSide.ts'
import { assemble } from './assemble.ts'
import { readBegun } from './begun.ts'
import { draftIn } from './draft.ts'

/**
 * What differs between the package that a draft takes the place of and the draft as it would be packed: plan, task and the digests of
 * the files. Faults: `assembly.other-package`, those of the check and of the package.
 */
export async function compareDraft(folder: string, earlier: string, clock: string): Promise<Result<readonly Difference[]>> {
  const begun = await readBegun(draftIn(folder))
  if (!begun.ok) return begun
  const before = await packageSide(earlier)
  if (!before.ok) return before
  if (before.value.sha256 !== begun.value.replaces?.sha256) return refuse({ code: 'assembly.other-package', name: earlier })
  const now = await assemble(folder, clock)
  if (!now.ok) return now
  const { plan, task, documents } = now.value
  const files = Object.fromEntries(documents.map(({ path, sha256 }) => [path, sha256]))
  const was = before.value.content as { readonly plan: unknown; readonly task: unknown; readonly files: Readonly<Record<string, string>> }
  const evidence = Object.fromEntries(Object.entries(was.files).filter(([path]) => path.startsWith('files/')))
  return ok(differences({ plan: was.plan, task: was.task, files: evidence }, { plan, task, files }))
}
