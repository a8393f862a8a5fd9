import { type Layout, word } from '../../layout/layout.ts'
import type { ResultRecord } from '../../result/format.ts'
import { type FlowItem, noteBlocks, space } from '../layout/block.ts'
import { type CellContent, columnsOf, type RowContent, type Table, table } from '../layout/table.ts'
import type { Press } from '../press.ts'
import { dateText, formWord, groupsOfFour, timeText } from '../wording.ts'
import type { FormSource } from './form.ts'

const center = { align: 'center' } as const
/** The columns of the facts under a title. */
export const informationColumns = ({ tables }: Layout) => columnsOf(tables.information, center, {}, center)

/**
 * The facts under a form's title: whose review, of what, by which standard; below the table, in small, the digests a
 * person compares. Empty cells on a blank form.
 */
export function informationItems(press: Press, source: FormSource): FlowItem[] {
  const { result } = source
  if (result === undefined) return [table(press, { columns: informationColumns(press), rows: blankRows(press, source) })]
  return [
    table(press, { columns: informationColumns(press), rows: filledRows(press, source) }),
    space(4),
    ...noteBlocks(press, word(press, 'info.fingerprintLine', { digest: groupsOfFour(result.expert.fingerprint) })),
    ...noteBlocks(press, word(press, 'info.packageDigestLine', { digest: groupsOfFour(result.package.sha256) })),
  ]
}

/** The facts of a meeting: forms of the whole panel have no expert. */
export function meetingTable(press: Press, { task, result }: FormSource): Table {
  const { centre, stage } = task ?? result ?? {}
  const dates = task === undefined ? '' : datesText(press, task.dates)
  const rows = [
    wide(word(press, 'info.centre'), centre?.name ?? ''),
    pair(word(press, 'info.stage'), stageText(press, stage, centre?.type), formWord('info.dates'), dates),
    wide(word(press, 'info.place'), ''),
  ]
  return table(press, { columns: informationColumns(press), rows })
}

function blankRows(press: Layout, { task, standard, panel, handover }: FormSource): RowContent[] {
  const standardName = standard === undefined ? '' : word(press, 'info.standardValue', { name: standard.name, version: standard.version })
  // a hand-over form of somebody who keeps the panel's record without a sheet of the own tells of that record
  const kept = handover === undefined ? undefined : panel
  const from = task?.package ?? kept?.package
  return [
    wide(word(press, 'info.centre'), task?.centre.name ?? kept?.centre.name ?? ''),
    pair(
      word(press, 'info.stage'),
      stageText(press, task?.stage ?? kept?.stage ?? standard?.stage, task?.centre.type ?? kept?.centre.type ?? standard?.centreType),
      word(press, 'info.task'),
      task?.id ?? kept?.task ?? '',
    ),
    pair(
      word(press, 'info.standard'),
      standardName,
      word(press, 'info.package'),
      from ? word(press, 'info.packageValue', { id: from.id, revision: from.revision }) : '',
    ),
    pair(word(press, 'info.expert'), handover?.by?.name ?? '', word(press, 'info.unit'), handover?.by?.unit ?? ''),
    pair(formWord('info.dates'), task === undefined ? '' : datesText(press, task.dates), word(press, 'info.place'), ''),
  ]
}

function filledRows(press: Layout, { result, standard, sha256 }: FormSource): RowContent[] {
  if (result === undefined) return []
  const { expert, recusal } = result
  const standardValue =
    result.standard === undefined
      ? word(press, 'info.noStandard')
      : word(press, 'info.standardValue', { name: standard?.name ?? result.standard.id, version: result.standard.version })
  return [
    wide(word(press, 'info.centre'), result.centre.name),
    pair(word(press, 'info.stage'), stageText(press, result.stage, result.centre.type), word(press, 'info.task'), result.task),
    pair(word(press, 'info.standard'), standardValue, word(press, 'info.package'), word(press, 'info.packageValue', result.package)),
    pair(
      word(press, 'info.expert'),
      expert.specialty === undefined
        ? word(press, 'info.expertValue', { name: expert.name, role: expert.role })
        : word(press, 'info.expertValueSpecialty', { name: expert.name, role: expert.role, specialty: expert.specialty }),
      word(press, 'info.unit'),
      expert.unit,
    ),
    // the place is written by hand: neither task nor result know it
    pair(word(press, 'info.reviewedOn'), dateText(press, result.lockedAt), word(press, 'info.place'), ''),
    pair(word(press, 'info.pledge'), timeText(press, result.pledge.acceptedAt), word(press, 'info.recusal'), recusalText(press, recusal)),
    pair(
      word(press, 'info.lockedAt'),
      sha256 === undefined ? formWord('info.notLocked') : timeText(press, result.lockedAt),
      word(press, 'info.revision'),
      revisionText(press, result.revision, result.replaces),
    ),
  ]
}

export function datesText(press: Layout, { from, to }: { readonly from: string; readonly to: string }): string {
  return from === to ? dateText(press, from) : formWord('info.datesValue', { from: dateText(press, from), to: dateText(press, to) })
}

function recusalText(press: Layout, { declared, relations }: ResultRecord['recusal']): string {
  if (!declared) return word(press, 'info.recusalNone')
  return relations.length === 0 ? word(press, 'info.recusalOnly') : word(press, 'info.recusalDeclared', { relations: relations.join('、') })
}

export function revisionText(press: Layout, revision: number, replaces: string | undefined): string {
  return replaces === undefined
    ? word(press, 'info.revisionValue', { revision })
    : word(press, 'info.revisionReplaces', { revision, digest: groupsOfFour(replaces.slice(0, 8)) })
}

export function pair(firstLabel: string, first: string, secondLabel: string, second: string): RowContent {
  return { cells: [label(firstLabel), { text: first }, label(secondLabel), { text: second }] }
}

export function wide(firstLabel: string, value: string): RowContent {
  return { cells: [label(firstLabel), { text: value, span: 3 }] }
}

export function stageText(press: Layout, stage: string | undefined, type: string | undefined): string {
  return stage === undefined || type === undefined ? '' : word(press, 'info.stageValue', { stage, type })
}

function label(text: string): CellContent {
  return { text, shaded: true }
}
