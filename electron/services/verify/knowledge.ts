import { printedFacts } from '#shared/documents/printedFacts.ts'
import { panelImportRows } from '#shared/panel/importRows.ts'
import { importRows } from '#shared/result/importRows.ts'
import type { Certificate } from '#shared/signature/certificate.ts'
import type { KnownStandard, KnownTask, VerifyContext } from '#shared/signature/context.ts'
import { closed } from './closed.ts'
import { nestedDigests } from './nestedDigests.ts'
import { printers } from './printers.ts'

export interface Known {
  readonly tasks: readonly KnownTask[]
  readonly standards: readonly KnownStandard[]
  readonly trusted: readonly Certificate[]
  readonly byClosedForm?: boolean
}

export function contextOf(known: Known): VerifyContext {
  return {
    tasks: known.tasks,
    standards: known.standards,
    trusted: known.trusted,
    print: printedFacts,
    closed,
    byClosedForm: known.byClosedForm === true,
    ...printers,
    ...(known.byClosedForm && { signatureFont: closed.signatureFont }),
    importRows,
    panelRows: panelImportRows,
    digests: nestedDigests,
  }
}
