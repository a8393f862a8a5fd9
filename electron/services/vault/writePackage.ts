import { characterWarnings } from '#shared/plan/characters.ts'
import type { Plan } from '#shared/plan/format.ts'
import type { Task } from '#shared/plan/task.ts'
import type { Signer } from '#shared/signature/signer.ts'
import { type Fault, ok, type Result } from '#shared/text/fault.ts'
import type { Contents } from './contents.ts'
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

/** Writes a package of contents that are without fault, whole or not at all. Faults: those of `writeBag`. */
export async function writePackage(
  out: string,
  { plan, task, standard, warnings: odd }: Pick<Contents, 'standard' | 'warnings'> & { readonly plan: Plan; readonly task: Task },
  items: readonly BagItem[],
  options: PackOptions,
): Promise<Result<PackedPackage>> {
  const { createdBy: organization, id: identifier } = task.package
  const { clock, signer } = options
  const packed = await writeBag(out, { kind: 'package', organization, identifier, clock, items, signer }, options)
  const warnings = [...characterWarnings({ plan, task, ...(standard && { standard: standard.standard }) }), ...odd]
  return packed.ok && warnings.length > 0 ? ok({ ...packed.value, warnings }) : packed
}
