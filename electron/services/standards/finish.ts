import { checkFormat } from '#shared/format/read.ts'
import { checkStandard } from '#shared/standard/check.ts'
import { standardSchema } from '#shared/standard/format.ts'
import { type Fault, ok, type Result, refuse } from '#shared/text/fault.ts'
import { type DigestedStandard, digested } from './builtIn.ts'

/** A standard that is there already, by what packages name it by. */
export interface NamedStandard {
  readonly id: string
  readonly version: string
  readonly sha256: string
}

/**
 * A draft as a standard: its shape and every check hold, and its id and version do not name a standard with other
 * content, since packages may have been made with that one. Faults: `schema.*`, `format.*`, `standard.*`.
 */
export function finishedStandard(value: unknown, known: readonly NamedStandard[]): Result<DigestedStandard> {
  const shape = checkFormat(standardSchema, 'standard', value, '')
  if (!shape.ok) return shape
  const faults = checkStandard(shape.value)
  if (faults.length > 0) return refuse(...faults)
  const made = digested(shape.value)
  const { id, version } = made.standard
  const other = known.find((one) => one.id === id && one.version === version && one.sha256 !== made.sha256)
  return other === undefined ? ok(made) : refuse<Fault>({ code: 'standard.version-kept', at: '/version', got: `${id} ${version}` })
}
