import type { ResultRecord } from '../../result/format.ts'
import type { FontBook } from '../fontBook.ts'
import { type FlowItem, noteBlocks, space } from '../layout/block.ts'
import { type CellContent, type RowContent, type Table, table } from '../layout/table.ts'
import { dateText, groupsOfFour, timeText, word } from '../wording.ts'
import type { FormSource } from './form.ts'

const columns = [{ width: 64, align: 'center' }, { width: 186 }, { width: 64, align: 'center' }, { width: 186 }] as const

/**
 * The facts under a form's title: whose review, of what, by which standard; below the table, in small, the digests a
 * person compares. Empty cells on a blank form.
 */
export function informationItems(fonts: FontBook, source: FormSource): FlowItem[] {
  const { result } = source
  if (result === undefined) return [table(fonts, { columns, rows: blankRows(source) })]
  return [
    table(fonts, { columns, rows: filledRows(source) }),
    space(4),
    ...noteBlocks(fonts, word('info.fingerprintLine', { digest: groupsOfFour(result.expert.fingerprint) })),
    ...noteBlocks(fonts, word('info.packageDigestLine', { digest: groupsOfFour(result.package.sha256) })),
  ]
}

/** The facts of a meeting: forms of the whole panel have no expert. */
export function meetingTable(fonts: FontBook, { task, result }: FormSource): Table {
  const { centre, stage } = task ?? result ?? {}
  const dates = task === undefined ? '' : datesText(task.dates)
  const rows = [
    wide(word('info.centre'), centre?.name ?? ''),
    pair(word('info.stage'), stageText(stage, centre?.type), word('info.dates'), dates),
    wide(word('info.place'), ''),
  ]
  return table(fonts, { columns, rows })
}

function blankRows({ task, standard }: FormSource): RowContent[] {
  const standardName = standard === undefined ? '' : word('info.standardValue', { name: standard.name, version: standard.version })
  return [
    wide(word('info.centre'), task?.centre.name ?? ''),
    pair(
      word('info.stage'),
      stageText(task?.stage ?? standard?.stage, task?.centre.type ?? standard?.centreType),
      word('info.task'),
      task?.id ?? '',
    ),
    pair(
      word('info.standard'),
      standardName,
      word('info.package'),
      task ? word('info.packageValue', { id: task.package.id, revision: task.package.revision }) : '',
    ),
    pair(word('info.expert'), '', word('info.unit'), ''),
    pair(word('info.dates'), task === undefined ? '' : datesText(task.dates), word('info.place'), ''),
  ]
}

function filledRows({ result, standard, sha256 }: FormSource): RowContent[] {
  if (result === undefined) return []
  const { expert, recusal } = result
  const standardValue =
    result.standard === undefined
      ? word('info.noStandard')
      : word('info.standardValue', { name: standard?.name ?? result.standard.id, version: result.standard.version })
  return [
    wide(word('info.centre'), result.centre.name),
    pair(word('info.stage'), stageText(result.stage, result.centre.type), word('info.task'), result.task),
    pair(word('info.standard'), standardValue, word('info.package'), word('info.packageValue', result.package)),
    pair(
      word('info.expert'),
      expert.specialty === undefined
        ? word('info.expertValue', { name: expert.name, role: expert.role })
        : word('info.expertValueSpecialty', { name: expert.name, role: expert.role, specialty: expert.specialty }),
      word('info.unit'),
      expert.unit,
    ),
    // the place is written by hand: neither task nor result know it
    pair(word('info.reviewedOn'), dateText(result.lockedAt), word('info.place'), ''),
    pair(word('info.pledge'), timeText(result.pledge.acceptedAt), word('info.recusal'), recusalText(recusal)),
    pair(
      word('info.lockedAt'),
      sha256 === undefined ? word('info.notLocked') : timeText(result.lockedAt),
      word('info.revision'),
      revisionText(result.revision, result.replaces),
    ),
  ]
}

function datesText({ from, to }: { readonly from: string; readonly to: string }): string {
  return from === to ? dateText(from) : word('info.datesValue', { from: dateText(from), to: dateText(to) })
}

function recusalText({ declared, relations }: ResultRecord['recusal']): string {
  if (!declared) return word('info.recusalNone')
  return relations.length === 0 ? word('info.recusalOnly') : word('info.recusalDeclared', { relations: relations.join('、') })
}

function revisionText(revision: number, replaces: string | undefined): string {
  return replaces === undefined
    ? word('info.revisionValue', { revision })
    : word('info.revisionReplaces', { revision, digest: groupsOfFour(replaces.slice(0, 8)) })
}

function pair(firstLabel: string, first: string, secondLabel: string, second: string): RowContent {
  return { cells: [label(firstLabel), { text: first }, label(secondLabel), { text: second }] }
}

function wide(firstLabel: string, value: string): RowContent {
  return { cells: [label(firstLabel), { text: value, span: 3 }] }
}

function stageText(stage: string | undefined, type: string | undefined): string {
  return stage === undefined || type === undefined ? '' : word('info.stageValue', { stage, type })
}

function label(text: string): CellContent {
  return { text, shaded: true }
}
