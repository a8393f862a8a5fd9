import { word } from '../../layout/layout.ts'
import type { PanelDraft } from '../../panel/draft.ts'
import { type FlowItem, paragraphBlocks, space, titleBlock, unitLine } from '../layout/block.ts'
import { across } from '../parts/across.ts'
import type { Press } from '../press.ts'
import type { Form, FormContent, FormSource } from './form.ts'
import { checkItems } from './panelChecks.ts'
import { panelInformation } from './panelInformation.ts'
import { fitsUpright, matrixItems } from './panelMatrix.ts'
import { radarItems, spreadItems } from './panelPictures.ts'
import { resultItems } from './panelResults.ts'
import { paperBlock } from './panelSigning.ts'
import { blankTotalItems, formulaItems, missingItems, orderItems, totalItems } from './panelTotals.ts'
import { valueItems } from './resultParts.ts'
import { numberedSections, type Section } from './section.ts'

/** 表11 评分汇总表: the sheets, their matrix, sums and order, formula marks, total and grade; the matrix across where the panel is large. */
export const scoreSummary: Form = { number: '11', blank: true, signEveryPage: false, build }

function build(press: Press, source: FormSource): FormContent {
  const title = word(press, 'form.11')
  const { panel } = source
  const isMarked =
    (panel ?? source.task ?? source.standard)?.stage !== '咨询论证' &&
    source.standard?.verificationOnly !== true &&
    panel?.checks === undefined
  const isUpright = fitsUpright(press, source)
  const matrix = isMarked && (panel === undefined || panel.matrix.length > 0 || panel.sheets.length === 0)
  const turned = across(press)
  const sections: Section[] = [
    ...(panel === undefined ? [] : [{ title: word(press, 'panel.results'), items: resultItems(press, source, panel) }]),
    {
      title: word(press, 'panel.matrix'),
      items: !matrix
        ? []
        : isUpright
          ? [unitLine(press), ...matrixItems(press, source)]
          : paragraphBlocks(press, word(press, 'panel.matrixAcross')),
    },
    { title: word(press, 'panel.checks'), items: panel === undefined ? [] : checkItems(press, source.standard, panel) },
    ...(panel === undefined
      ? [{ title: word(press, 'panel.total'), items: isMarked ? blankTotalItems(press) : [] }]
      : markedSections(press, source, panel)),
  ]
  return {
    title,
    items: [
      titleBlock(press, title),
      ...panelInformation(press, source),
      ...numberedSections(press, sections),
      space(6),
      paperBlock(press, source),
    ],
    ...(matrix && !isUpright && { across: acrossItems(turned, source) }),
  }
}

function acrossItems(press: Press, source: FormSource): readonly FlowItem[] {
  return [titleBlock(press, word(press, 'panel.matrix')), unitLine(press), ...matrixItems(press, source)]
}

function markedSections(press: Press, source: FormSource, panel: PanelDraft): Section[] {
  return [
    { title: word(press, 'panel.order'), items: orderItems(press, source, panel) },
    { title: word(press, 'panel.spread'), items: spreadItems(press, source.standard, panel) },
    { title: word(press, 'panel.formula'), items: formulaItems(press, source, panel) },
    { title: word(press, 'panel.dimensions'), items: radarItems(press, source.standard, panel) },
    { title: word(press, 'panel.values'), items: valueItems(press, panel.values) },
    { title: word(press, 'panel.missing'), items: missingItems(press, source, panel) },
    { title: word(press, 'panel.total'), items: panel.matrix.length > 0 ? totalItems(press, panel) : [] },
  ]
}
