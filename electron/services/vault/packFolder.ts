import { inCodeOrder } from '#shared/format/codes.ts'
import { pathFault } from '#shared/format/path.ts'
import { characterWarnings } from '#shared/plan/characters.ts'
import type { Signer } from '#shared/signature/signer.ts'
import { type Fault, ok, type Result, refuse } from '#shared/text/fault.ts'
import { refuseRead } from '../files/faults.ts'
import { readContents } from './contents.ts'
import { contentFilesOf, type FolderFile, fileItem, listFolder } from './folder.ts'
import { defaultLimits } from './limits.ts'
import { type BagItem, type WrittenBag, writeBag } from './writeBag.ts'

export interface PackOptions {
  /** ISO 8601 time with offset: bagging date and time stamps */
  readonly clock: string
  readonly signer?: Signer
  /** replace a package that is already there */
  readonly force?: boolean
  readonly signal?: AbortSignal
}

export interface PackedPackage extends WrittenBag {
  /** texts that the forms cannot print (`package.character`) and what is only odd in a standard; they do not prevent signing */
  readonly warnings?: readonly Fault[]
}

/**
 * Packs a folder (`plan.json`, `task.json`, optional `self.json` and `standards/`, `files/`) into a `.ticplan`. The same folder, clock
 * and key give the same bytes. What a reader would refuse is refused here with the same codes; no incomplete file remains.
 */
export async function packFolder(folder: string, out: string, options: PackOptions): Promise<Result<PackedPackage>> {
  try {
    const listed = await listFolder(folder)
    if (!listed.ok) return listed
    const contents = await readContents(contentFilesOf(listed.value))
    const faults = [...nameFaults(listed.value), ...contents.shapeFaults, ...contents.meaningFaults]
    if (faults.length > 0 || !contents.task) return refuse(...faults)
    const task = contents.task
    const items: BagItem[] = []
    for (const file of listed.value) {
      options.signal?.throwIfAborted()
      items.push(await fileItem(file))
    }
    const { createdBy: organization, id: identifier } = task.package
    const { clock, signer } = options
    const packed = await writeBag(out, { kind: 'package', organization, identifier, clock, items, signer }, options)
    const { plan, standard } = contents
    const unprintable = plan ? characterWarnings({ plan, task, ...(standard && { standard: standard.standard }) }) : []
    const warnings = [...unprintable, ...contents.warnings]
    return packed.ok && warnings.length > 0 ? ok({ ...packed.value, warnings }) : packed
  } catch (error) {
    return refuseRead(error, folder)
  }
}

/** The names the files will have in the package, and the number of them, are such that a reader accepts them. */
function nameFaults(files: readonly FolderFile[]): readonly Fault[] {
  const faults: Fault[] = []
  for (const file of files) {
    const fault = pathFault(`${'x'.repeat(64)}/data/${file.path}`)
    if (fault) faults.push({ code: `zip.path-${fault}`, name: file.path })
  }
  if (files.length + 5 > defaultLimits.entries)
    faults.push({ code: 'zip.too-many-entries', got: String(files.length + 5), want: String(defaultLimits.entries) })
  return inCodeOrder(faults)
}
