import { attack, type Specimen } from '../attack.ts'
import { hidden, printedAt, shown, unchanged } from '../insider.ts'
import type { OwnPdf } from '../rewrite.ts'

function annotate(pdf: OwnPdf, page: number, annotation: string): void {
  pdf.extend(pdf.pages[page]!, `/Annots [ ${pdf.add(`<<\n/Type /Annot\n${annotation}\n>>`)} 0 R ]`)
}

/** An annotation with a look of its own over the first mark. */
function over(subtype: string, flags = 4) {
  return shown(`A ${subtype} annotation with a look of its own lies over a mark.`, async (pdf, clean) => {
    const { page, x, y, width } = await printedAt(clean, '5.26')
    const look = pdf.addStream('/Type /XObject\n/Subtype /Form\n/BBox [ 0 0 40 14 ]', '1 1 1 rg 0 0 40 14 re f 0 0 0 rg 4 4 8 8 re f')
    annotate(
      pdf,
      page,
      `/Subtype /${subtype}\n/F ${flags}\n/Rect [ ${x - 4} ${y - 3} ${x + width + 4} ${y + 11} ]\n/AP << /N ${look} 0 R >>\n/Contents (10.00)`,
    )
  })
}

function plain(about: string, annotation: string, reasons: Specimen['reasons'] = ['contents.pages']) {
  return hidden(about, (pdf) => annotate(pdf, 0, annotation), reasons)
}

/** Notes, stamps, links and fields beside what the record prints. */
export const specimens: Readonly<Record<string, Specimen>> = {
  control: unchanged(),
  freeText: over('FreeText'),
  stamp: over('Stamp'),
  square: over('Square'),
  ink: over('Ink'),
  redact: over('Redact'),
  highlight: over('Highlight'),
  strikeOut: over('StrikeOut'),
  watermark: over('Watermark'),
  widget: over('Widget'),
  stampOnPaperOnly: { ...over('Stamp', 36), looks: undefined } as unknown as Specimen,
  note: plain('A note says the sheet is void.', '/Subtype /Text\n/F 4\n/Rect [ 20 800 40 820 ]\n/Contents (Void)\n/Open true'),
  link: plain('A link leads out of the document.', '/Subtype /Link\n/Rect [ 0 0 595 842 ]\n/A << /S /URI /URI (http://example.com/) >>'),
  fileAttachment: attack({
    ...hidden('Another result.json is attached to a place on the page.', (pdf) => {
      const file = pdf.addStream('/Type /EmbeddedFile', '{}')
      annotate(
        pdf,
        0,
        `/Subtype /FileAttachment\n/F 4\n/Rect [ 20 800 40 820 ]\n/FS << /Type /Filespec /F (result.json) /EF << /F ${file} 0 R >> >>`,
      )
    }),
  }),
  launch: plain('A click starts a program.', '/Subtype /Link\n/Rect [ 0 0 595 842 ]\n/A << /S /Launch /F (a.exe) >>', [
    'pdf.active',
    'signer.missing',
  ]),
  submit: plain('A click sends the form away.', '/Subtype /Link\n/Rect [ 0 0 595 842 ]\n/A << /S /SubmitForm /F (http://example.com/) >>', [
    'pdf.active',
    'signer.missing',
  ]),
  hiddenNote: plain('A hidden note carries words.', '/Subtype /Text\n/F 2\n/Rect [ 20 800 40 820 ]\n/Contents (TOTAL 10.00)'),
  threeD: plain('A screen annotation could play something.', '/Subtype /Screen\n/F 4\n/Rect [ 20 800 40 820 ]', [
    'pdf.active',
    'signer.missing',
  ]),
}
