import { type RuleEntry, ruleCatalogue, ruleGroups } from '#shared/rules/catalogue.ts'
import type { Outcome, RuleFinding } from '#shared/rules/finding.ts'
import type { RuleGroup } from '#shared/rules/rule.ts'
import { fold } from '#shared/text/search.ts'

export interface FindingRow {
  readonly entry: RuleEntry
  readonly finding: RuleFinding
  /** the expert has responded to it */
  readonly answered: boolean
  readonly title: string
  readonly sentence: string
  readonly message: string
}

/** What the chips choose: what still needs a person, one outcome, or all. */
export type Chip = 'open' | Outcome | 'all'
export const chips: readonly Exclude<Chip, 'all'>[] = ['open', 'fail', 'warn', 'missing', 'ask', 'pass', 'notApplicable']

const needing: ReadonlySet<Outcome> = new Set(['fail', 'warn', 'missing', 'ask'])

/** 待看: the rule found something a person must look at, and has no response. */
export function isOpen({ finding, answered }: Pick<FindingRow, 'finding' | 'answered'>): boolean {
  return needing.has(finding.outcome) && !answered
}

/** Every finding with its texts, in the order of the checklist: by group, then by id. */
export function findingRows(
  findings: readonly RuleFinding[],
  answered: (rule: string) => boolean,
  words: (entry: RuleEntry, finding: RuleFinding) => Pick<FindingRow, 'title' | 'sentence' | 'message'>,
): readonly FindingRow[] {
  const byRule = new Map(findings.map((finding) => [finding.rule, finding]))
  return ruleGroups.flatMap((group) =>
    ruleCatalogue
      .filter((entry) => entry.group === group)
      .flatMap((entry) => {
        const finding = byRule.get(entry.id)
        return finding ? [{ entry, finding, answered: answered(entry.id), ...words(entry, finding) }] : []
      }),
  )
}

export function countOf(rows: readonly FindingRow[], chip: Chip): number {
  return rows.filter((row) => chosenBy(row, chip)).length
}

/** The rows the chip and the search leave; the one being read stays, so that answering it does not take it away. */
export function chosenRows(rows: readonly FindingRow[], chip: Chip, words: string, reading: string | undefined): readonly FindingRow[] {
  const wanted = fold(words)
  const found = rows.filter((row) => wanted === '' || matches(row, wanted))
  return found.filter((row) => (wanted !== '' && chip === 'open') || chosenBy(row, chip) || row.entry.id === reading)
}

export function groupsOf(rows: readonly FindingRow[]): readonly { readonly group: RuleGroup; readonly rows: readonly FindingRow[] }[] {
  return ruleGroups
    .map((group) => ({ group, rows: rows.filter((row) => row.entry.group === group) }))
    .filter((section) => section.rows.length > 0)
}

function chosenBy(row: FindingRow, chip: Chip): boolean {
  if (chip === 'all') return true
  return chip === 'open' ? isOpen(row) : row.finding.outcome === chip
}

function matches({ entry, title, sentence, message }: FindingRow, wanted: string): boolean {
  return [entry.id, entry.clause, title, sentence, message].some((text) => fold(text).includes(wanted))
}
