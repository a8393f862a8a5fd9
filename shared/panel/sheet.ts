import type { PanelAct, PanelOpinionPart, TakenFile } from './act.ts'

type Of<Kind extends PanelAct['kind']> = Omit<Extract<PanelAct, { kind: Kind }>, 'kind'>
type Table<T, Key extends string = string> = { readonly [key in Key]?: T }

/** All of a panel's record that undo can take back: plain data, every part a table by id. Marks stand only in the sheets taken in. */
export interface PanelSheet {
  /** every file that was handed in, by `fileKey` */
  readonly files: Table<TakenFile>
  /** the confirmed 核定 table, once there is one */
  readonly table: Table<Of<'values.confirmed'>, 'confirmed'>
  readonly adjustments: Table<Omit<Of<'adjustment.ruled'>, 'item'>>
  readonly redLines: Table<Omit<Of<'redLine.ruled'>, 'item'>>
  readonly missing: Table<Omit<Of<'missing.ruled'>, 'criterion'>>
  /** the panel's own grade, once it is decided */
  readonly grade: Table<Of<'grade.decided'>, 'decided'>
  /** grades of earlier rounds that the leader states */
  readonly rounds: Table<Of<'rounds.stated'>, 'stated'>
  /** minutes of the discussion, by entry */
  readonly decisions: Table<Omit<Of<'decision.noted'>, 'entry'>>
  readonly opinion: Table<string, PanelOpinionPart>
  readonly topics: Table<Omit<Of<'consultation.topicSet'>, 'topic'>>
  readonly demands: Table<Omit<Of<'consultation.demandSet'>, 'entry'>>
  readonly advice: Table<string, 'conclusion'>
  readonly vote: Table<Of<'vote.counted'>, 'counted'>
  readonly dissent: Table<Omit<Of<'dissent.noted'>, 'expert'>>
  /** experts who will not sign */
  readonly refusals: Table<true>
  /** 填写人, 复核人 */
  readonly paper: Table<string, 'preparedBy' | 'checkedBy'>
}

export const emptyPanelSheet: PanelSheet = {
  files: {},
  table: {},
  adjustments: {},
  redLines: {},
  missing: {},
  grade: {},
  rounds: {},
  decisions: {},
  opinion: {},
  topics: {},
  demands: {},
  advice: {},
  vote: {},
  dissent: {},
  refusals: {},
  paper: {},
}

/** Whether an expert's sound sheet was taken in, counted or not. */
export function hasSheets({ files }: Pick<PanelSheet, 'files'>): boolean {
  return Object.values(files).some((file) => file?.soundness === 'sound' && file.record !== undefined)
}

/** A file on the panel's sheet: copies under other names are files of their own, the same file taken in again is not. */
export function fileKey({ file, fileSha256 = '' }: { readonly file: string; readonly fileSha256?: string | undefined }): string {
  return `${fileSha256} ${file}`
}

/** One place of a panel's sheet: section and key. */
export type PanelPlace = readonly [keyof PanelSheet, string]
