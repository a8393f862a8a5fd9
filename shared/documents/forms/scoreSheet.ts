import { word } from '../../layout/layout.ts'
import type { ResultRecord } from '../../result/format.ts'
import { isUnmarked } from '../../result/unmarked.ts'
import { type FlowItem, paragraphBlocks, space, titleBlock, unitLine } from '../layout/block.ts'
import { columnsOf, table } from '../layout/table.ts'
import type { Press } from '../press.ts'
import { markText } from '../wording.ts'
import { blankOpinion } from './blankOpinion.ts'
import { consultationSections } from './consultation.ts'
import { blankCriteriaTable, criteriaTable } from './criteriaTable.ts'
import { longReasons } from './criterionRow.ts'
import type { Form, FormContent, FormSource } from './form.ts'
import { informationItems } from './information.ts'
import { adjustmentSections, attachmentItems, opinionItems, ownValuesNote, valueItems } from './resultParts.ts'
import { numberedSections, type Section } from './section.ts'
import { countLines, sheetTotal, totalLines } from './totals.ts'

/** 表10 个人评分表: marks with rule, value, evidence and reason, totals by dimension, opinion. Without marks at 咨询论证. */
export const scoreSheet: Form = { number: '10', blank: true, signEveryPage: true, build }

function build(press: Press, source: FormSource): FormContent {
  const stage = source.result?.stage ?? source.task?.stage ?? source.standard?.stage
  const title = stage === '咨询论证' ? word(press, 'form.10.consultation') : word(press, 'form.10')
  const sections = source.result === undefined ? blankSections(press, source) : filledSections(press, source, source.result)
  return {
    title,
    items: [titleBlock(press, title), ...informationItems(press, source), ...numberedSections(press, sections)],
  }
}

function filledSections(press: Press, source: FormSource, result: ResultRecord): Section[] {
  const unmarked = isUnmarked(result)
  const withMarks = unmarked || source.withoutMarks !== true
  const unit = withMarks && !unmarked ? [unitLine(press)] : []
  return [
    { title: word(press, 'section.marks'), items: result.criteria.length === 0 ? [] : [...unit, criteriaTable(press, source, result)] },
    {
      title: word(press, 'section.reasons'),
      items: longReasons(press, result.criteria).flatMap((each) =>
        paragraphBlocks(press, each.reason ?? '', word(press, 'reason.lead', { id: each.id, name: each.name })),
      ),
    },
    {
      title: word(press, 'section.totals'),
      items: withMarks && result.criteria.length > 0 ? (unmarked ? countItems(press, result) : totalItems(press, result)) : [],
    },
    { title: word(press, 'section.values'), items: [...valueItems(press, result.values), ...ownValuesNote(press, result)] },
    ...adjustmentSections(press, result, source.standard, withMarks),
    ...consultationSections(press, result.consultation),
    { title: word(press, 'section.opinion'), items: result.opinion === undefined ? [] : opinionItems(press, result.opinion) },
    { title: word(press, 'section.attachments'), items: attachmentItems(press, result.attachments) },
  ]
}

function totalItems(press: Press, result: ResultRecord): FlowItem[] {
  const totals = table(press, {
    columns: columnsOf(press.tables.totals, ...press.tables.totals.map(() => ({ align: 'center' }) as const)),
    head: [
      word(press, 'head.dimension'),
      word(press, 'total.items'),
      word(press, 'head.max'),
      word(press, 'total.expert'),
      word(press, 'total.formula'),
      word(press, 'total.mark'),
    ],
    rows: totalLines(press, result).map((line, index, all) => {
      const bold = index === all.length - 1
      const texts = [line.name, String(line.items), markText(line.max), line.expert, line.formula, line.mark]
      return { cells: texts.map((text, at) => ({ text, bold: bold || at === texts.length - 1 })) }
    }),
  })
  const note = [word(press, 'total.note'), ...(sheetTotal(result) === undefined ? [word(press, 'total.pending')] : [])].join('')
  return [totals, ...[space(5), ...paragraphBlocks(press, note)].map((block) => ({ ...block, keepWithPrevious: true }))]
}

/** How many items of each dimension were found so, in the columns of the totals. */
function countItems(press: Press, result: ResultRecord): FlowItem[] {
  const counts = table(press, {
    columns: columnsOf(press.tables.totals, ...press.tables.totals.map(() => ({ align: 'center' }) as const)),
    head: [
      word(press, 'head.dimension'),
      word(press, 'total.items'),
      word(press, 'total.true'),
      word(press, 'total.expert'),
      word(press, 'total.formula'),
      word(press, 'total.mark'),
    ],
    rows: countLines(press, result).map(({ name, items, counts }, index, all) => ({
      cells: [name, String(items), ...counts].map((text) => ({ text, bold: index === all.length - 1 })),
    })),
  })
  return [
    counts,
    ...[space(5), ...paragraphBlocks(press, word(press, 'total.note'))].map((block) => ({ ...block, keepWithPrevious: true })),
  ]
}

function blankSections(press: Press, source: FormSource): Section[] {
  const standard = source.standard
  if (standard === undefined) return [...consultationSections(press, undefined, true), blankOpinion(press)]
  const withMarks = source.withoutMarks !== true && standard.verificationOnly !== true
  return [
    {
      title: word(press, 'section.marks'),
      items: [...(withMarks ? [unitLine(press)] : []), blankCriteriaTable(press, standard, source)],
    },
    blankOpinion(press, standard.stage),
  ]
}
