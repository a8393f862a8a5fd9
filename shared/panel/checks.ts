import { compareText } from '../format/order.ts'
import { verificationFinding } from '../format/vocabulary.ts'
import type { ResultRecord } from '../result/format.ts'
import type { Criterion, Standard } from '../standard/format.ts'
import type { Flag } from './flags.ts'
import type { PanelRecord } from './format.ts'

type Row = NonNullable<PanelRecord['checks']>[number]
type Found = Row['findings'][number]

/** What a panel without marks found, an item a row in the standard's order, experts by id: who found what, how many each, what all agree on. */
export function checkRows({ criteria }: Pick<Standard, 'criteria'>, counted: readonly ResultRecord[]): readonly Row[] {
  const sheets = counted.map(({ expert, criteria: own }) => ({ expert: expert.id, own: new Map(own.map((one) => [one.id, one])) }))
  return criteria.map(({ id }) => {
    const found = sheets.flatMap(({ expert, own }): readonly Found[] => {
      const { finding, original } = own.get(id) ?? {}
      return finding === undefined ? [] : [{ expert, finding, ...(original && { original }) }]
    })
    return checkRow(
      id,
      found.sort((one, other) => compareText(one.expert, other.expert)),
    )
  })
}

/** One row of what its experts found. */
export function checkRow(criterion: string, findings: readonly Found[]): Row {
  const numberOf = (finding: Found['finding']) => findings.filter((one) => one.finding === finding).length
  const counts = Object.fromEntries(verificationFinding.options.map((finding) => [finding, numberOf(finding)])) as Row['counts']
  const [first] = findings
  const agreed = first !== undefined && findings.every(({ finding }) => finding === first.finding)
  return { criterion, findings: [...findings], counts, ...(agreed && { agreed: first.finding }) }
}

/** An item on which the experts differ asks for the panel's word. */
export function checkFlags(rows: readonly Row[]): readonly Flag[] {
  return rows.flatMap(({ criterion, findings, agreed }) =>
    findings.length > 0 && agreed === undefined ? [{ kind: 'findingDivergence', criterion } as const] : [],
  )
}

/**
 * The rows again from the findings that a record lists: an item a row, of the experts whose sheets count, each once; of every
 * one of them but where the item is for some kinds of experts. None where they are listed otherwise.
 */
export function checkRowsAgain(
  rows: readonly Row[],
  { criteria }: { readonly criteria: readonly Criterion[] },
  counted: readonly string[],
): readonly Row[] | undefined {
  const experts = counted.toSorted(compareText)
  const isWhole = (row: Row | undefined, { id, experts: kinds }: Criterion) => {
    const own = row?.findings.map(({ expert }) => expert) ?? []
    const wanted = kinds === undefined ? experts : experts.filter((expert) => own.includes(expert))
    return row?.criterion === id && own.length === wanted.length && own.every((expert, at) => expert === wanted[at])
  }
  if (rows.length !== criteria.length || !criteria.every((criterion, at) => isWhole(rows[at], criterion))) return undefined
  return rows.map(({ criterion, findings }) => checkRow(criterion, findings))
}
