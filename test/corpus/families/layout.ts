import { currentLayout, type Layout } from '#shared/layout/index.ts'
import { signWorkbook } from '#shared/signature/ooxml/sign.ts'
import { signPdf } from '#shared/signature/pdf/sign.ts'
import type { Reason } from '#shared/signature/reasons.ts'
import { attack, good, type Specimen } from '../attack.ts'
import { print, time } from '../clean.ts'

/** A file printed and signed by a layout of this number or with these words, by an expert's own key. */
function printedBy(about: string, kind: 'pdf' | 'xlsx', layout: Layout, reasons: readonly Reason[]): Specimen {
  const make: Specimen['make'] = async ({ expert, result, standard, signature }) => {
    const printed = await print(result, standard, undefined, layout)
    return kind === 'pdf'
      ? signPdf(printed.pdf, expert, { ...signature, ...printed.signature })
      : signWorkbook(printed.workbook, expert, { time })
  }
  return reasons.length === 0 ? good({ about, kind, make }) : attack({ about, kind, reasons, make })
}

const numbered = (number: number): Layout => ({ ...currentLayout, number })
const next = numbered(currentLayout.number + 1)
const reworded: Layout = { ...currentLayout, words: { ...currentLayout.words, 'head.mark': '满分', 'head.max': '得分' } }
const moved: Layout = { ...currentLayout, page: { ...currentLayout.page, left: currentLayout.page.left + 1 } }
const wider: Layout = {
  ...currentLayout,
  sheets: { ...currentLayout.sheets, score: { ...currentLayout.sheets.score, widths: [11, 6, 15, 8, 34, 28, 12, 9, 21] } },
}

/** The layout a file names, and the one it was really printed by. */
export const specimens: Readonly<Record<string, Specimen>> = {
  control: printedBy('Printed by the current layout.', 'pdf', currentLayout, []),
  controlWorkbook: printedBy('Printed by the current layout.', 'xlsx', currentLayout, []),
  newer: printedBy('A PDF of a later version of the program.', 'pdf', next, ['layout.newer']),
  newerWorkbook: printedBy('A workbook of a later version of the program.', 'xlsx', next, ['layout.newer']),
  farNewer: printedBy('The largest number that is one.', 'pdf', numbered(999_999), ['layout.newer']),
  zero: printedBy('No layout has the number 0.', 'pdf', numbered(0), ['layout.missing']),
  zeroWorkbook: printedBy('No layout has the number 0.', 'xlsx', numbered(0), ['layout.missing']),
  negative: printedBy('A number below zero.', 'pdf', numbered(-1), ['layout.missing']),
  fraction: printedBy('A number between two layouts.', 'xlsx', numbered(1.5), ['layout.missing']),
  endless: printedBy('A number without end.', 'pdf', numbered(1e21), ['layout.missing']),
  reworded: printedBy('The headings of maximum and mark exchanged under the true number.', 'pdf', reworded, ['contents.pages']),
  rewordedWorkbook: printedBy('The same in the workbook.', 'xlsx', reworded, ['contents.scoreSheet']),
  moved: printedBy('The page one point to the right under the true number.', 'pdf', moved, ['contents.pages']),
  widerWorkbook: printedBy('One column wider under the true number.', 'xlsx', wider, ['contents.scoreSheet']),
}
