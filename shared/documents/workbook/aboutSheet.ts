import type { Workbook } from 'exceljs'
import { type Layout, word } from '../../layout/layout.ts'
import type { PanelRecord } from '../../panel/format.ts'
import type { Standard } from '../../standard/format.ts'
import { groupsOfFour, timeText } from '../wording.ts'
import { addSheet, type SheetLook } from './cells.ts'
import { Pen } from './pen.ts'

interface About<Told = PanelRecord> {
  readonly record: Told
  readonly sha256: string
  readonly checkCode: string
  readonly standard?: Standard | undefined
}

type Rows = readonly (readonly [string, string])[]

/** What every signed record's sheet 「说明」 begins with: what the file is, its digest and code, centre, task, package and standard. */
export function aboutRows(
  layout: Layout,
  { record, sha256, checkCode, standard }: About<Pick<PanelRecord, 'centre' | 'stage' | 'task' | 'package' | 'standard'>>,
  about: string,
): Rows {
  const { centre, stage, task, package: from, standard: given } = record
  const ofStandard: Rows =
    given === undefined
      ? [[word(layout, 'info.standard'), word(layout, 'info.noStandard')]]
      : [
          [
            word(layout, 'info.standard'),
            word(layout, 'foot.standard', { name: standard?.name ?? given.id, version: given.version, number: given.documentNumber }),
          ],
          [word(layout, 'workbook.standardDigest'), groupsOfFour(given.sha256)],
          [word(layout, 'workbook.standardLabel'), given.label],
        ]
  return [
    [word(layout, 'workbook.about'), about],
    [word(layout, 'workbook.digest'), groupsOfFour(sha256)],
    [word(layout, 'workbook.code'), checkCode],
    [word(layout, 'info.centre'), centre.name],
    [word(layout, 'info.stage'), word(layout, 'head.stage', { stage, type: centre.type })],
    [word(layout, 'info.task'), task],
    [word(layout, 'info.package'), word(layout, 'info.packageValue', { id: from.id, revision: from.revision })],
    [word(layout, 'info.packageDigest'), groupsOfFour(from.sha256)],
    ...ofStandard,
  ]
}

/** Sheet 「说明」 of a panel's record: what the file is, its digests, who signs it, and how to check it. */
export async function addAboutSheet(
  workbook: Workbook,
  { record, sha256, checkCode, standard }: About,
  look: Omit<SheetLook, 'widths'>,
): Promise<void> {
  const { layout } = look
  const { widths } = layout.sheets.notes
  const pen = new Pen(layout, await addSheet(workbook, word(layout, 'workbook.notes'), { ...look, widths }), widths)
  pen.table({
    spans: [1, 1],
    looks: [{ bold: true, shaded: true }],
    rows: [
      ...aboutRows(layout, { record, sha256, checkCode, standard }, word(layout, 'panel.workbook.aboutText')),
      [word(layout, 'panel.closedAt'), timeText(layout, record.closedAt)],
      [
        word(layout, 'workbook.journal'),
        word(layout, 'workbook.journalText', { entries: record.journal.entries, head: groupsOfFour(record.journal.head) }),
      ],
      ...record.signers.map(({ name, role, fingerprint }) => [
        word(layout, 'panel.member', { name, role }),
        word(layout, 'info.fingerprintLine', { digest: groupsOfFour(fingerprint) }),
      ]),
      [word(layout, 'workbook.check'), word(layout, 'workbook.checkText')],
    ],
  })
}
