import type { Handover } from '#shared/documents/forms/form.ts'
import type { KindId } from '#shared/kinds/index.ts'
import { panelSchema } from '#shared/panel/format.ts'
import type { Result } from '#shared/text/fault.ts'
import { exportForms } from './exportResult.ts'

/** A closed record as form 18 names it. */
interface ClosedRecord {
  readonly kind: KindId
  /** RFC 8785 */
  readonly bytes: Uint8Array
  readonly sha256: string
  readonly checkCode: string
}

/** Form 18 filled in with what a wipe removed, about an expert's result or about the panel's record. Faults: `document.*`. */
export function exportHandover(record: ClosedRecord, handover: Handover): Promise<Result<Uint8Array>> {
  const head = { forms: ['18'], created: handover.wipedAt }
  if (record.kind === 'review') return exportForms({ ...head, resultBytes: record.bytes, source: { handover } })
  const { bytes, sha256, checkCode } = record
  const panel = panelSchema.parse(JSON.parse(new TextDecoder().decode(bytes)))
  return exportForms({ ...head, source: { handover, panel, panelProof: { sha256, checkCode } } })
}
