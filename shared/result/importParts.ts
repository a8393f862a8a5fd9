import { declaredText, verifiedText } from '../format/verifiedValue.ts'
import type { ResultRecord } from './format.ts'
import { citationsText, type ImportRecord } from './importColumns.ts'

type Headed = Pick<ResultRecord, 'task' | 'package' | 'stage' | 'centre' | 'standard' | 'revision'>

/** The columns every row of a record repeats. */
export function headOf(record: Headed, sha256: string): ImportRecord {
  return {
    taskId: record.task,
    packageId: record.package.id,
    packageRevision: record.package.revision,
    packageSha256: record.package.sha256,
    centreName: record.centre.name,
    centreType: record.centre.type,
    stage: record.stage,
    standardId: record.standard?.id,
    standardVersion: record.standard?.version,
    standardSha256: record.standard?.sha256,
    revision: record.revision,
    resultSha256: sha256,
  }
}

type Entries = Pick<ResultRecord, 'values' | 'adjustments'> & {
  readonly redLines: readonly Pick<ResultRecord['redLines'][number], 'item' | 'clue' | 'status' | 'citations'>[]
}

export function valueRecords(head: ImportRecord, { values }: Entries): ImportRecord[] {
  return values.map((value) => ({
    ...head,
    recordType: 'value',
    itemId: value.figure,
    year: value.year,
    declared: declaredText(value),
    verified: verifiedText(value),
    reason: value.reason,
    citations: citationsText(value.citations),
  }))
}

export function adjustmentRecords(head: ImportRecord, { adjustments, redLines }: Entries): ImportRecord[] {
  const amounts = adjustments.map(({ item, amount, reason, citations }) => ({
    ...head,
    recordType: 'adjustment',
    itemId: item,
    mark: amount,
    reason,
    citations: citationsText(citations),
  }))
  const clues = redLines.map(({ item, clue, status, citations }) => ({
    ...head,
    recordType: 'redLine',
    itemId: item,
    state: status,
    reason: clue,
    citations: citationsText(citations),
  }))
  return [...amounts, ...clues]
}
