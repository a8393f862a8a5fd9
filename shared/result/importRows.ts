import type { PanelRecord } from '../panel/format.ts'
import type { ResultRecord } from './format.ts'
import { citationsText, type ImportColumn, type ImportRecord, importColumns, importRow } from './importColumns.ts'
import { adjustmentRecords, headOf, valueRecords } from './importParts.ts'
import { panelRecords } from './panelRecords.ts'

/** The sheet 「导入数据」: columns with heading and key, then one row of text cells per record. */
export interface ImportSheet {
  readonly columns: readonly ImportColumn[]
  readonly rows: readonly (readonly string[])[]
}

/** Rows in the order result, criterion, value, rule, adjustment, redLine; a panel's begin with `panel` (formats.md § 8). */
export function importRows(record: ResultRecord | PanelRecord, sha256: string): ImportSheet {
  const records = record.format === 'tic-review/result@1' ? resultRecords(record, sha256) : panelRecords(record, sha256)
  return { columns: importColumns, rows: records.map(importRow) }
}

function resultRecords(record: ResultRecord, sha256: string): ImportRecord[] {
  const { id, name, unit, role } = record.expert
  const head = { ...headOf(record, sha256), expertId: id, expertName: name, expertUnit: unit, expertRole: role }
  const criteria = record.criteria.map(
    ({ id: itemId, name: itemName, dimension, max, method, mark, state, finding, reason, citations }) => ({
      ...head,
      recordType: 'criterion',
      itemId,
      dimension,
      itemName,
      max,
      method,
      mark,
      state,
      finding,
      reason,
      citations: citationsText(citations),
    }),
  )
  const rules = record.findings.map(({ rule, outcome, message, view, note, citations }) => ({
    ...head,
    recordType: 'rule',
    itemId: rule,
    itemName: message,
    state: outcome,
    finding: view,
    reason: note,
    citations: citationsText(citations),
  }))
  return [
    { ...head, recordType: 'result', mark: record.totals.expert, reason: record.opinion?.overall },
    ...criteria,
    ...valueRecords(head, record),
    ...rules,
    ...adjustmentRecords(head, record),
  ]
}
