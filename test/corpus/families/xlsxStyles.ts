import { good, type Specimen } from '../attack.ts'
import { sheet1, signEdited } from '../workbook.ts'
import { format, part, seen, styles, textFormat } from '../xlsxChanges.ts'

/** Formats, fonts, fills and alignments by which a workbook shows its marks and texts otherwise: B2 of the review. */
export const specimens: Readonly<Record<string, Specimen>> = {
  control: good({
    about: 'The workbook taken apart, written again and signed by the generator of this family without a change.',
    kind: 'xlsx',
    make: (clean) => signEdited(clean, () => {}),
  }),
  formatOfWords: format('Every mark is shown as 10.00 by its number format.', '&quot;10.00&quot;'),
  formatByCondition: format('Marks over one are shown as 0.50.', '[&gt;1]&quot;0.50&quot;;0.00'),
  formatInThousands: format('Marks are shown in thousands.', '0.00,'),
  formatOfNothing: format('Marks are shown as nothing.', ';;;'),
  formatWithSpace: format('Marks are pushed aside by blanks.', '_____W_W_W_W0.00'),
  formatInColour: format('Marks are white by their number format.', '[White]0.00'),
  formatOfText: textFormat('Every text is followed by （作废）.', '@&quot;（作废）&quot;'),
  formatRepeated: textFormat('Every text is filled up with strokes.', '@*-'),
  formatOfDate: format('Marks are shown as days.', 'yyyy-mm-dd'),
  formatWithPercent: format('Marks are shown as percentages.', '0%'),
  fontWhite: seen(part('Every text is white.', styles, /<sz val="10"\/>/g, '<color rgb="FFFFFFFF"/><sz val="10"/>')),
  fontTiny: seen(part('Texts are one point high.', styles, /<sz val="10"\/>/g, '<sz val="1"/>')),
  fontStruck: seen(
    part('Texts are struck through.', styles, /<charset val="134"\/><sz val="10"\/>/g, '<strike/><charset val="134"/><sz val="10"/>'),
  ),
  fontOfSymbols: part('Texts are set in a font of symbols.', styles, /宋体/g, 'Wingdings'),
  fillBlack: seen(part('Cells are black.', styles, 'FFEEEEEE', 'FF000000')),
  alignedAway: part(
    'Texts are turned by a right angle.',
    styles,
    /<alignment horizontal="center"/g,
    '<alignment textRotation="90" horizontal="center"',
  ),
  shrunk: part('Texts are shrunk to their cells.', styles, /wrapText="1"/g, 'shrinkToFit="1"'),
  protectionHidden: part('Formulas are hidden.', styles, /<\/xf>/, '<protection hidden="1"/></xf>'),
  styleOfCells: part('A cell has the style of another.', sheet1, /(?<=<c r="H5" s=")\d+/, '1'),
  dxf: part(
    'The workbook has conditional formats in store.',
    styles,
    /<dxfs[^>]*\/>/,
    '<dxfs count="1"><dxf><font><color rgb="FFFFFFFF"/></font></dxf></dxfs>',
  ),
  theme: part('The theme has other colours.', 'xl/theme/theme1.xml', /lastClr="[0-9A-F]{6}"/, 'lastClr="FFFFFF"'),
}
