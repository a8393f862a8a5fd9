import type { Layout } from '../layout/index.ts'
import type { ResultRecord } from './format.ts'
import { citationsText, type ImportRecord, type ImportSheet, importSheet } from './importColumns.ts'
import { adjustmentRecords, headOf, valueRecords } from './importParts.ts'

/** The sheet 「导入数据」 of a result: rows in the order result, criterion, value, rule, adjustment, redLine (formats.md § 8). */
export function importRows(record: ResultRecord, sha256: string, layout?: Layout): ImportSheet {
  return importSheet(resultRecords(record, sha256), layout)
}

function resultRecords(record: ResultRecord, sha256: string): ImportRecord[] {
  const { id, name, unit, role } = record.expert
  const head = { ...headOf(record, sha256), expertId: id, expertName: name, expertUnit: unit, expertRole: role }
  const criteria = record.criteria.map(
    ({ id: itemId, name: itemName, dimension, max, method, mark, selfMark, original, state, finding, reason, citations }) => ({
      ...head,
      recordType: 'criterion',
      itemId,
      dimension,
      itemName,
      max,
      method,
      mark,
      selfMark,
      ...(original && { original: 'seen' }),
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
