import { declaredText } from '../format/verifiedValue.ts'
import type { Act } from './act.ts'
import { adjustmentItem, amountAllowed } from './adjustmentCheck.ts'
import type { CarrySide } from './carrySide.ts'
import { declaredValue } from './context.ts'
import type { SheetNote } from './note.ts'
import type { Sheet } from './sheet.ts'

/** An entry that stays in the review of the older revision alone, by its section and key. */
export interface CarryLost {
  readonly section: 'ruleViews' | 'values' | 'adjustments' | 'redLines' | 'notes' | 'attachments'
  readonly key: string
}

export interface CarryRest {
  /** the acts that write it into the newer sheet, in their order */
  readonly also: readonly Act[]
  readonly lost: readonly CarryLost[]
}

type Cited = { readonly citations?: readonly { readonly document: string }[] }

/**
 * What a sheet brings along beside its marks: opinion, views on rules, 核定值 whose 申报值 is the same, additions and red lines
 * that the newer standard has, notes, and the advice of 咨询论证. What cites a changed document or a photo stays behind, as do
 * spot checks, objections and photos, which belong to the day and the figures they were made on.
 */
export function carryRest(sheet: Sheet, into: CarrySide, isSame: (document: string) => boolean): CarryRest {
  const also: Act[] = []
  const lost: CarryLost[] = []
  const stands = ({ citations = [] }: Cited) => citations.every(({ document }) => isSame(document))
  const take = (section: CarryLost['section'], key: string, fits: boolean, ...acts: readonly Act[]) => {
    if (fits) also.push(...acts)
    else lost.push({ section, key })
  }
  for (const [part, text] of entriesOf(sheet.opinion))
    also.push({ kind: 'opinion.set', part: part as Extract<Act, { kind: 'opinion.set' }>['part'], text })
  for (const [rule, view] of entriesOf(sheet.ruleViews)) take('ruleViews', rule, stands(view), { kind: 'finding.viewed', rule, ...view })
  for (const [key, value] of sheet.table.confirmed ? [] : entriesOf(sheet.values))
    take('values', key, stands(value) && declaredValue(into.plan, value.figure, value.year) === declaredText(value), {
      kind: 'value.verified',
      ...value,
    })
  for (const [entry, adjustment] of entriesOf(sheet.adjustments)) {
    const item = adjustmentItem(into.standard, adjustment.item)
    const fits = item !== undefined && amountAllowed(item, adjustment.amount) && stands(adjustment)
    take('adjustments', entry, fits, { kind: 'adjustment.set', entry, ...adjustment })
  }
  for (const [entry, clue] of entriesOf(sheet.redLines))
    take('redLines', entry, stands(clue) && into.standard?.redLines.some(({ id }) => id === clue.item) === true, {
      kind: 'redLine.noted',
      entry,
      ...clue,
    })
  for (const [entry, note] of entriesOf(sheet.notes)) {
    const acts = stands(note as Cited) ? noteActs(entry, note, sheet.notes) : []
    take('notes', entry, acts.length > 0, ...acts)
  }
  for (const [topic, view] of entriesOf(sheet.topics))
    also.push({ kind: 'consultation.topicSet', topic: topic as Extract<Act, { kind: 'consultation.topicSet' }>['topic'], ...view })
  for (const [entry, demand] of entriesOf(sheet.demands)) also.push({ kind: 'consultation.demandSet', entry, ...demand })
  if (sheet.advice.conclusion !== undefined) also.push({ kind: 'consultation.concluded', conclusion: sheet.advice.conclusion } as Act)
  for (const [key] of entriesOf(sheet.attachments)) lost.push({ section: 'attachments', key })
  return { also, lost }
}

/** A note as the acts that write it; none for kinds that stay behind. */
function noteActs(entry: string, note: SheetNote, notes: Sheet['notes']): readonly Act[] {
  if (note.kind === 'free') {
    const { kind: _kind, ...free } = note
    return [{ kind: 'note.added', entry, ...free, citations: [...(note.citations ?? [])] }]
  }
  if (note.at === undefined) return []
  const at = note.at
  if (note.kind === 'question') {
    const { kind: _kind, answerer, answer, awaits: _awaits, ...question } = note
    const said = { ...(answerer !== undefined && { answerer }), ...(answer !== undefined && { answer }) }
    const answered: readonly Act[] = Object.keys(said).length > 0 ? [{ kind: 'question.answered', entry, ...said }] : []
    return [{ kind: 'question.asked', entry, ...question, at }, ...answered]
  }
  if (note.kind !== 'supplement') return []
  const { kind: _kind, received, ...supplement } = note
  const question = entriesOf(notes).find(([, other]) => other.kind === 'question' && other.awaits === entry)?.[0]
  const arrived: readonly Act[] = received === undefined ? [] : [{ kind: 'supplement.received', entry, received }]
  return [{ kind: 'supplement.promised', entry, ...supplement, at, ...(question !== undefined && { question }) }, ...arrived]
}

function entriesOf<T>(table: Readonly<Partial<Record<string, T>>>): readonly (readonly [string, T])[] {
  return Object.entries(table).flatMap(([key, entry]) => (entry === undefined ? [] : [[key, entry] as const]))
}
