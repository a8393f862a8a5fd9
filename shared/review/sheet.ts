import type { Citation } from '../format/values.ts'
import type { Act, OpinionPart, Topic, VerificationFinding } from './act.ts'
import type { ConfirmedTable } from './confirmedTable.ts'
import type { SheetNote } from './note.ts'

type Of<Kind extends Act['kind']> = Omit<Extract<Act, { kind: Kind }>, 'kind'>

/** One criterion as its expert has filled it so far; marks in hundredths. */
export interface CriterionEntry {
  readonly mark?: number
  readonly finding?: VerificationFinding
  /** 原件已核: the originals were seen; only where no marks are given */
  readonly original?: true
  readonly reason?: string
  readonly citations?: readonly Citation[]
}
export type RuleView = Omit<Of<'finding.viewed'>, 'rule'>
export type VerifiedValue = Of<'value.verified'>
export type Adjustment = Omit<Of<'adjustment.set'>, 'entry'>
export type RedLineClue = Omit<Of<'redLine.noted'>, 'entry'>
export type Attachment = Omit<Of<'photo.added'>, 'photo'>
export type TopicView = Omit<Of<'consultation.topicSet'>, 'topic'>
export type Demand = Omit<Of<'consultation.demandSet'>, 'entry'>

type Table<T, Key extends string = string> = { readonly [key in Key]?: T }

/** All that undo can take back: plain data, every part a table by id. Entries are in the order of their ids when shown. */
export interface Sheet {
  readonly marks: Table<CriterionEntry>
  readonly ruleViews: Table<RuleView>
  /** by `valueKey`: the figure, with its year where it is yearly */
  readonly values: Table<VerifiedValue>
  /** the panel's table that `values` are those of, once it was loaded */
  readonly table: Table<ConfirmedTable, 'confirmed'>
  readonly adjustments: Table<Adjustment>
  readonly redLines: Table<RedLineClue>
  /** every kind of note by its entry, `N001` …: what was asked, promised, checked, disputed and written freely */
  readonly notes: Table<SheetNote>
  readonly attachments: Table<Attachment>
  readonly opinion: Table<string, OpinionPart>
  readonly topics: Table<TopicView, Topic>
  readonly demands: Table<Demand>
  readonly advice: { readonly conclusion?: string }
}

export const emptySheet: Sheet = {
  marks: {},
  ruleViews: {},
  values: {},
  table: {},
  adjustments: {},
  redLines: {},
  notes: {},
  attachments: {},
  opinion: {},
  topics: {},
  demands: {},
  advice: {},
}

/** One place of a sheet: section, key, and for a criterion the part of its form. */
export type Place = readonly [keyof Sheet, string] | readonly ['marks', string, keyof CriterionEntry]

/** A place and its value after an act; `undefined` empties it. */
export type Target = readonly [Place, unknown]

export function valueKey(figure: string, year?: number): string {
  return year === undefined ? figure : `${figure}@${year}`
}
