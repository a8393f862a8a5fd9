import { documentFonts } from '#services/export/fonts.ts'
import { signatureAnchor } from '#shared/documents/layout/anchor.ts'
import { renderPanelPdf } from '#shared/documents/panelPdf.ts'
import { renderPanelWorkbook } from '#shared/documents/panelWorkbook.ts'
import { canonicalBytes, sha256Hex } from '#shared/format/canonical.ts'
import type { PanelRecord } from '#shared/panel/format.ts'
import { checkCode } from '#shared/result/checkCode.ts'
import { signWorkbook } from '#shared/signature/ooxml/sign.ts'
import { signPdf } from '#shared/signature/pdf/sign.ts'
import { attack, good, type Specimen } from '../attack.ts'
import type { Clean } from '../clean.ts'
import { editParts, editText } from '../edit.ts'
import { examplePanel, momentOf, signatureOf, signedPanel } from '../panel.ts'

type Change = (panel: PanelRecord) => Partial<PanelRecord>

/** What printers are given: the record shown, and the bytes, digest and check code of the true one. */
async function shownInputs(clean: Clean, change: Change) {
  const panel = examplePanel(clean)
  const recordBytes = canonicalBytes(panel)
  const sha256 = await sha256Hex(recordBytes)
  const input = { record: { ...panel, ...change(panel) }, recordBytes, sha256, checkCode: checkCode(sha256), standard: clean.standard }
  return { panel, input, members: [clean.leader, clean.expert] }
}

async function shownPdf(clean: Clean, change: Change): Promise<Uint8Array> {
  const { panel, input, members } = await shownInputs(clean, change)
  const { bytes, anchors } = await renderPanelPdf({ ...input, fonts: await documentFonts() })
  let pdf = bytes
  for (const [place, member] of members.entries()) {
    const signature = await signatureOf(panel, member, place)
    const seat = panel.signers[place]!.expert
    pdf = await signPdf(pdf, member, { ...signature, box: signatureAnchor(anchors, seat) })
  }
  return pdf
}

async function signedWorkbook(clean: Clean, workbook: Uint8Array): Promise<Uint8Array> {
  const first = await signWorkbook(workbook, clean.leader, { time: momentOf(0) })
  return signWorkbook(first, clean.expert, { time: momentOf(1) })
}

function pages(about: string, change: Change): Specimen {
  const reasons = ['contents.pages'] as const
  return { ...attack({ about, kind: 'pdf', reasons, make: (clean) => shownPdf(clean, change) }), looks: 'otherwise' }
}

function sheets(about: string, reasons: Specimen['reasons'], change: Change): Specimen {
  const make = async (clean: Clean) => signedWorkbook(clean, await renderPanelWorkbook((await shownInputs(clean, change)).input))
  return attack({ about, kind: 'xlsx', reasons, make })
}

/** The true workbook with its parts changed before all sign. */
function edited(about: string, reasons: Specimen['reasons'], edit: (parts: Map<string, Uint8Array>) => void): Specimen {
  const make = async (clean: Clean) => signedWorkbook(clean, editParts((await signedPanel(examplePanel(clean), [])).workbook, edit))
  return attack({ about, kind: 'xlsx', reasons, make })
}

const raised: Change = ({ totals }) => ({ totals: { ...totals, total: 9036 }, grade: '优秀' })
const meanRaised: Change = ({ matrix }) => ({ matrix: matrix.map((row, at) => (at === 0 ? { ...row, mean: '1150' } : row)) })
const decided: Change = () => ({
  decisions: [{ subject: 'E12', decision: '维持', reason: '各自理由成立', at: '2026-09-17T17:00:00+08:00' }],
})

/** Pages and sheets that everybody on the panel signs, printed of another record than the one they carry. */
export const specimens: Readonly<Record<string, Specimen>> = {
  control: good({
    about: 'Printed of the record carried, by the generator of this family.',
    kind: 'pdf',
    make: (clean) => shownPdf(clean, () => ({})),
  }),
  pageTotal: pages('The pages show a higher total and grade.', raised),
  pageMean: pages('The pages show a higher mean of one criterion.', meanRaised),
  pageMark: pages('The pages show a higher mark of one expert.', ({ matrix }) => ({
    matrix: matrix.map((row, at) => (at === 0 ? { ...row, marks: row.marks.map((one) => ({ ...one, mark: 1200 })) } : row)),
  })),
  pageList: pages('The pages show a sheet as absent that counts.', ({ absent }) => ({ absent: [...absent, 'W05'] })),
  pageSigner: pages('The pages name another person for a seat.', ({ signers }) => ({
    signers: signers.map((signer, at) => (at === 1 ? { ...signer, name: '另一人' } : signer)),
  })),
  pageDecision: pages('The pages show a minute that the record does not hold.', decided),
  pageOpinion: pages('The pages show another opinion.', ({ opinion }) => ({ opinion: { ...opinion, overall: '建议撤销。' } })),

  sheetControl: good({
    about: 'The workbook printed of the record carried, by the generator of this family.',
    kind: 'xlsx',
    make: async (clean) => signedWorkbook(clean, await renderPanelWorkbook((await shownInputs(clean, () => ({}))).input)),
  }),
  sheetTotal: sheets('The sheets show a higher total and grade.', ['contents.importSheet'], raised),
  sheetMean: sheets('The matrix sheet shows a higher mean.', ['contents.scoreSheet'], meanRaised),
  sheetDecision: sheets('The sheets show a minute that the record does not hold.', ['contents.scoreSheet'], decided),
  sheetHidden: edited('The first sheet is hidden.', ['contents.scoreSheet'], (parts) =>
    editText(parts, 'xl/workbook.xml', / state="visible"/, ' state="hidden"'),
  ),
  digestOfOther: edited('The digest beside the record is another one.', ['result.digest'], (parts) =>
    editText(parts, 'customXml/item1.xml', /sha256="[0-9a-f]{8}/, 'sha256="00000000'),
  ),
  carriedAsResult: edited('The record is carried as a result.', ['result.missing'], (parts) => {
    editText(parts, 'customXml/item1.xml', /<panel xmlns="urn:tic-review:panel:1"/, '<result xmlns="urn:tic-review:panel:1"')
    editText(parts, 'customXml/item1.xml', '</panel>', '</result>')
  }),
  sheetMemberMissing: attack({
    about: 'One member has not signed the workbook.',
    kind: 'xlsx',
    reasons: ['signer.missing'],
    make: async (clean) => (await signedPanel(examplePanel(clean), [clean.leader])).workbook,
  }),
  sheetSignedTwice: attack({
    about: 'One member signed the workbook twice, the other not at all.',
    kind: 'xlsx',
    reasons: ['signer.missing', 'signer.extra'],
    make: async (clean) => (await signedPanel(examplePanel(clean), [clean.leader, clean.leader])).workbook,
  }),
  sheetStranger: attack({
    about: 'Somebody signs the workbook whom the record does not ask.',
    kind: 'xlsx',
    reasons: ['signer.extra'],
    make: async (clean) => {
      const { workbook } = await signedPanel(examplePanel(clean), [clean.leader, clean.expert])
      return signWorkbook(workbook, clean.impostor, { time: momentOf(2) })
    },
  }),
  sheetBeforeTheClose: attack({
    about: 'A member claims to have signed the workbook before the record was closed.',
    kind: 'xlsx',
    reasons: ['signature.place'],
    make: async (clean) => {
      const { workbook } = await signedPanel(examplePanel(clean), [clean.leader])
      return signWorkbook(workbook, clean.expert, { time: '2026-09-17T17:29:59+08:00' })
    },
  }),
}
