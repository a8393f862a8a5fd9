import type { Layout } from '../layout/index.ts'
import { type ImportRecord, type ImportSheet, importSheet } from '../result/importColumns.ts'
import { adjustmentRecords, headOf, valueRecords } from '../result/importParts.ts'
import type { PanelRecord } from './format.ts'

/** The sheet 「导入数据」 of a panel: the panel, its merged results, each expert's mark and each formula mark by criterion, then the rest. */
export function panelImportRows(record: PanelRecord, sha256: string, layout?: Layout): ImportSheet {
  return importSheet(panelRecords(record, sha256), layout)
}

function panelRecords(record: PanelRecord, sha256: string): ImportRecord[] {
  const head = headOf(record, sha256)
  const names = new Map(record.results.map(({ expert, name }) => [expert, name]))
  const sums = new Map(record.sheets.map(({ expert, sum }) => [expert, sum]))
  const results = record.results.map((result) => ({
    ...head,
    recordType: 'result',
    expertId: result.expert,
    expertName: result.name,
    mark: sums.get(result.expert),
    state: result.state,
    revision: result.revision,
    resultSha256: result.sha256,
  }))
  const marks = record.matrix.flatMap(({ criterion, max, marks }) =>
    marks.map(({ expert, mark }) => ({
      ...head,
      recordType: 'criterion',
      expertId: expert,
      expertName: names.get(expert),
      itemId: criterion,
      max,
      mark,
      state: 'scored',
    })),
  )
  const checks = (record.checks ?? []).flatMap(({ criterion, findings }) =>
    findings.map(({ expert, finding, original }) => ({
      ...head,
      recordType: 'criterion',
      expertId: expert,
      expertName: names.get(expert),
      itemId: criterion,
      method: 'checked',
      state: 'checked',
      finding,
      ...(original && { original: 'seen' }),
    })),
  )
  const formula = record.formula.map(({ criterion, state, hundredths }) => ({
    ...head,
    recordType: 'criterion',
    itemId: criterion,
    method: 'formula',
    mark: hundredths,
    state,
  }))
  return [
    {
      ...head,
      recordType: 'panel',
      mark: record.totals.total,
      state: record.state,
      finding: record.decidedGrade?.grade ?? record.grade,
      reason: record.opinion.overall,
    },
    ...results,
    ...marks,
    ...checks,
    ...formula,
    ...valueRecords(head, record),
    ...adjustmentRecords(head, record),
  ]
}
