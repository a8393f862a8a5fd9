import type { ResultRecord } from '../result/format.ts'
import type { PanelRecord } from './format.ts'

/** What a panel's record repeats of one sheet that counts: whose it is, its column of the matrix, the red lines it raises. */
export interface Column {
  readonly expert: string
  readonly name: string
  readonly fingerprint: string
  readonly revision: number
  /** criterion → hundredths, of the criteria people mark */
  readonly marks: Readonly<Record<string, number>>
  /** criterion → what was found of it, 原件已核 marked with ✓, where no marks are given */
  readonly checks?: Readonly<Record<string, string>>
  /** items, sorted */
  readonly redLines: readonly string[]
}

/** The column that a panel must list for a result. */
export function columnOf({ expert: { id, name, fingerprint }, revision, criteria, redLines }: ResultRecord): Column {
  const marked = criteria.flatMap(({ id, method, mark }) => (method === 'formula' || mark === undefined ? [] : [[id, mark] as const]))
  const items = new Set(redLines.map(({ item }) => item))
  const checked = criteria.flatMap(({ id, method, finding, original }) =>
    method === 'checked' && finding !== undefined ? [[id, found(finding, original)] as const] : [],
  )
  return { expert: id, name, fingerprint, revision, marks: Object.fromEntries(marked), ...checksOf(checked), redLines: [...items].sort() }
}

/** The columns of a panel's record, by the digest of the result that each is said to be of. */
export function columnsOf({ results, matrix, checks = [], redLines }: PanelRecord): ReadonlyMap<string, Column> {
  const counted = results.filter(({ included }) => included)
  return new Map(
    counted.map(({ sha256, expert, name, fingerprint, revision }) => {
      const marks = matrix.flatMap((row) => row.marks.flatMap((one) => (one.expert === expert ? [[row.criterion, one.mark] as const] : [])))
      const checked = checks.flatMap((row) =>
        row.findings.flatMap((one) => (one.expert === expert ? [[row.criterion, found(one.finding, one.original)] as const] : [])),
      )
      const raised = redLines.filter(({ raisedBy }) => raisedBy.includes(expert)).map(({ item }) => item)
      return [
        sha256,
        { expert, name, fingerprint, revision, marks: Object.fromEntries(marks), ...checksOf(checked), redLines: [...raised].sort() },
      ]
    }),
  )
}

function found(finding: string, original: true | undefined): string {
  return original ? `${finding}✓` : finding
}

function checksOf(checked: readonly (readonly [string, string])[]): Pick<Column, 'checks'> {
  return checked.length === 0 ? {} : { checks: Object.fromEntries(checked) }
}
