import type { ResultRecord } from '../../result/format.ts'
import type { FontBook } from '../fontBook.ts'
import { type FlowItem, paragraphBlocks, space, titleBlock, unitLine } from '../layout/block.ts'
import { table } from '../layout/table.ts'
import { markText, word } from '../wording.ts'
import { blankOpinion } from './blankOpinion.ts'
import { consultationSections } from './consultation.ts'
import { blankCriteriaTable, criteriaTable } from './criteriaTable.ts'
import { longReasons } from './criterionRow.ts'
import type { Form, FormContent, FormSource } from './form.ts'
import { informationItems } from './information.ts'
import { adjustmentSections, attachmentItems, opinionItems, ownValuesNote, valueItems } from './resultParts.ts'
import { numberedSections, type Section } from './section.ts'
import { sheetTotal, totalLines } from './totals.ts'

/** 表10 个人评分表: marks with rule, value, evidence and reason, totals by dimension, opinion. Without marks at 咨询论证. */
export const scoreSheet: Form = { number: '10', blank: true, signEveryPage: true, build }

function build(fonts: FontBook, source: FormSource): FormContent {
  const stage = source.result?.stage ?? source.task?.stage ?? source.standard?.stage
  const title = stage === '咨询论证' ? word('form.10.consultation') : word('form.10')
  const sections = source.result === undefined ? blankSections(fonts, source) : filledSections(fonts, source, source.result)
  return {
    title,
    items: [titleBlock(fonts, title), ...informationItems(fonts, source), ...numberedSections(fonts, sections)],
  }
}

function filledSections(fonts: FontBook, source: FormSource, result: ResultRecord): Section[] {
  const withMarks = source.withoutMarks !== true
  const unit = withMarks ? [unitLine()] : []
  return [
    { title: word('section.marks'), items: result.criteria.length === 0 ? [] : [...unit, criteriaTable(fonts, source, result)] },
    {
      title: word('section.reasons'),
      items: longReasons(result.criteria).flatMap((each) =>
        paragraphBlocks(fonts, each.reason ?? '', word('reason.lead', { id: each.id, name: each.name })),
      ),
    },
    { title: word('section.totals'), items: withMarks && result.criteria.length > 0 ? totalItems(fonts, result) : [] },
    { title: word('section.values'), items: [...valueItems(fonts, result.values), ...ownValuesNote(fonts, result.values.length)] },
    ...adjustmentSections(fonts, result, source.standard, withMarks),
    ...consultationSections(fonts, result.consultation),
    { title: word('section.opinion'), items: result.opinion === undefined ? [] : opinionItems(fonts, result.opinion) },
    { title: word('section.attachments'), items: attachmentItems(fonts, result.attachments) },
  ]
}

function totalItems(fonts: FontBook, result: ResultRecord): FlowItem[] {
  const widths = [140, 60, 70, 76, 76, 78]
  const totals = table(fonts, {
    columns: widths.map((width) => ({ width, align: 'center' as const })),
    head: [word('head.dimension'), word('total.items'), word('head.max'), word('total.expert'), word('total.formula'), word('total.mark')],
    rows: totalLines(result).map((line, index, all) => {
      const bold = index === all.length - 1
      const texts = [line.name, String(line.items), markText(line.max), line.expert, line.formula, line.mark]
      return { cells: texts.map((text, at) => ({ text, bold: bold || at === texts.length - 1 })) }
    }),
  })
  const note = [word('total.note'), ...(sheetTotal(result) === undefined ? [word('total.pending')] : [])].join('')
  return [totals, ...[space(5), ...paragraphBlocks(fonts, note)].map((block) => ({ ...block, keepWithPrevious: true }))]
}

function blankSections(fonts: FontBook, source: FormSource): Section[] {
  const standard = source.standard
  if (standard === undefined) return [...consultationSections(fonts, undefined, true), blankOpinion(fonts)]
  const withMarks = source.withoutMarks !== true
  return [
    { title: word('section.marks'), items: [...(withMarks ? [unitLine()] : []), blankCriteriaTable(fonts, standard, withMarks)] },
    blankOpinion(fonts, standard.stage),
  ]
}
