import { placeOf } from '#shared/assembly/edited.ts'
import type { CheckedAssembly } from '#shared/ipc/assembly.ts'
import { characterWarnings } from '#shared/plan/characters.ts'
import { findRuleFindings } from '#shared/rules/index.ts'
import { type Fault, ok, type Result } from '#shared/text/fault.ts'
import { assemble } from './assemble.ts'
import { readBegun } from './begun.ts'
import { readListed } from './documentList.ts'
import { draftIn } from './draft.ts'
import { openWorkbook } from './editWorkbook.ts'
import { standardOf } from './standardOf.ts'

/**
 * The whole check of a draft as a reader of the package makes it: every fault with its place, or what the rules will tell the
 * reviewers. `clock` is ISO 8601 with offset.
 */
export async function checkDraft(folder: string, clock: string): Promise<Result<CheckedAssembly>> {
  const assembled = await assemble(folder, clock)
  if (!assembled.ok) return ok(await placed(folder, assembled.faults))
  const { plan, task, documents, contents, standard } = assembled.value
  const findings = findRuleFindings(plan, task, contents.standard?.standard)
  const warnings = [...characterWarnings({ plan, task, ...(standard && { standard: standard.standard }) }), ...contents.warnings]
  return ok({ faults: [], findings, warnings, documents: documents.length, figures: Object.keys(plan.figures).length })
}

async function placed(folder: string, faults: readonly Fault[]): Promise<CheckedAssembly> {
  const draft = draftIn(folder)
  const begun = await readBegun(draft)
  const standard = begun.ok ? await standardOf(draft, begun.value) : begun
  const workbook = standard.ok ? await openWorkbook(draft.workbook, standard.value?.standard) : standard
  const list = await readListed(draft)
  const byPlace = new Map(list.ok ? [...list.value.places].map(([id, at]) => [rowOf(at), id]) : [])
  return {
    findings: [],
    warnings: [],
    documents: list.ok ? list.value.documents.length : 0,
    figures: 0,
    faults: faults.map((fault) => {
      const place = workbook.ok && fault.at !== undefined ? placeOf(fault.at, workbook.value.grids, workbook.value.sheets) : undefined
      const document = fault.at === undefined ? undefined : byPlace.get(rowOf(fault.at))
      return { fault, ...(place && { place }), ...(document !== undefined && { document }) }
    }),
  }
}

/** A cell's sheet and row: a document's faults name any cell of its row. */
function rowOf(at: string): string {
  return at.replace(/[A-Z]+(?=\d+$)/, '')
}
