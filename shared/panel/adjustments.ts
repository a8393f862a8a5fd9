import { asNote } from '../format/values.ts'
import type { ResultRecord } from '../result/format.ts'
import type { PanelRecord } from './format.ts'

type Adjustment = PanelRecord['adjustments'][number]
type RedLine = PanelRecord['redLines'][number]
type Sheet = Pick<ResultRecord, 'adjustments' | 'redLines'> & { readonly expert: { readonly id: string } }

/** One item of bonus or deduction as the experts proposed it. */
export interface ProposedAdjustment {
  readonly item: string
  /** what each expert who names the item proposes, in the order of expert ids */
  readonly proposals: readonly { readonly expert: string; readonly entries: readonly Adjustment[] }[]
  /** all who name the item propose the same amounts */
  readonly isAgreed: boolean
}

/** The items named by any sheet, by id. Sheets come in the order of expert ids. */
export function proposedAdjustments(sheets: readonly Sheet[]): readonly ProposedAdjustment[] {
  const items = new Map<string, Map<string, Adjustment[]>>()
  for (const { expert, adjustments } of sheets) {
    for (const entry of adjustments) {
      const own = items.get(entry.item) ?? new Map<string, Adjustment[]>()
      items.set(entry.item, own.set(expert.id, [...(own.get(expert.id) ?? []), entry]))
    }
  }
  return [...items]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([item, own]) => {
      const proposals = [...own].map(([expert, entries]) => ({ expert, entries }))
      return { item, proposals, isAgreed: new Set(proposals.map(({ entries }) => amountsOf(entries))).size === 1 }
    })
}

/** Amounts in hundredths, smallest first. */
function amountsOf(entries: readonly Adjustment[]): string {
  return entries
    .map(({ amount }) => amount)
    .sort((a, b) => a - b)
    .join(' ')
}

/** The panel's decision about one item: the entries that apply, none where the panel rejects the proposal. */
export interface AdjustmentRuling {
  readonly item: string
  readonly entries: readonly Adjustment[]
}

/**
 * The adjustments that apply, by item, and the items on which the panel still has to decide.
 * An item on which all who name it agree applies with the first expert's reason; a ruling of the panel prevails.
 */
export function settledAdjustments(
  proposed: readonly ProposedAdjustment[],
  rulings: readonly AdjustmentRuling[],
): { readonly adjustments: readonly Adjustment[]; readonly open: readonly string[] } {
  const ruled = new Map(rulings.map(({ item, entries }) => [item, entries]))
  const items = [...new Set([...proposed.map(({ item }) => item), ...ruled.keys()])].sort()
  const byItem = new Map(proposed.map((one) => [one.item, one]))
  const adjustments = items.flatMap((item) => {
    const own = byItem.get(item)
    return ruled.get(item) ?? (own?.isAgreed ? own.proposals[0]!.entries : [])
  })
  const open = proposed.filter(({ item, isAgreed }) => !isAgreed && !ruled.has(item)).map(({ item }) => item)
  return { adjustments, open }
}

/** What the panel holds of one red-line clue. */
export interface RedLineRuling {
  readonly item: string
  readonly panelView: RedLine['panelView']
}

/**
 * 红线线索: one entry for each item that any sheet raised, with everybody who raised it and what they cite.
 * Until the panel has ruled the clue is 待查; the status is always the department's to decide.
 */
export function redLineClues(sheets: readonly Sheet[], rulings: readonly RedLineRuling[]): readonly RedLine[] {
  const views = new Map(rulings.map(({ item, panelView }) => [item, panelView]))
  const clues = new Map<string, { readonly clues: string[]; readonly raisedBy: string[]; readonly citations: RedLine['citations'] }>()
  for (const { expert, redLines } of sheets) {
    for (const { item, clue, citations } of redLines) {
      const own = clues.get(item) ?? { clues: [], raisedBy: [], citations: [] }
      clues.set(item, own)
      if (!own.clues.includes(clue)) own.clues.push(clue)
      if (!own.raisedBy.includes(expert.id)) own.raisedBy.push(expert.id)
      own.citations.push(...citations.filter((cited) => !own.citations.some((one) => isSamePlace(one, cited))))
    }
  }
  return [...clues]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([item, { clues, raisedBy, citations }]) => ({
      item,
      // every clue stays whole in its own sheet
      clue: asNote(clues.join('\n')),
      raisedBy,
      panelView: views.get(item) ?? '待查',
      status: '待科技厅审定',
      citations: citations.slice(0, mostCitations),
    }))
}

const mostCitations = 50

function isSamePlace(one: RedLine['citations'][number], other: RedLine['citations'][number]): boolean {
  return one.document === other.document && one.page === other.page && one.note === other.note
}
