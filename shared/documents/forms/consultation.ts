import type { ResultRecord } from '../../result/format.ts'
import type { FontBook } from '../fontBook.ts'
import { type FlowItem, paragraphBlocks } from '../layout/block.ts'
import { type RowContent, table } from '../layout/table.ts'
import { dateText, word } from '../wording.ts'
import type { Section } from './section.ts'

type Consultation = NonNullable<ResultRecord['consultation']>
const center = { align: 'center' } as const

/** 咨询论证: topics with a view each, 整改清单 and conclusion; no marks. Nothing at other stages; empty lines when `blank`. */
export function consultationSections(fonts: FontBook, consultation: Consultation | undefined, blank = false): Section[] {
  if (consultation === undefined && !blank) return []
  return [
    { title: word('section.topics'), items: topicItems(fonts, consultation?.topics) },
    { title: word('section.rectifications'), items: rectificationItems(fonts, consultation?.rectifications) },
    {
      title: word('section.conclusion'),
      items: paragraphBlocks(fonts, consultation?.conclusion ?? word('consultation.choices'), word('opinion.conclusion')),
    },
  ]
}

const topics = ['定位', '任务', '组织', '基础', '投入', '保障'] as const

function topicItems(fonts: FontBook, given: Consultation['topics'] | undefined): FlowItem[] {
  const rows = given ?? topics.map((topic) => ({ topic, view: word('consultation.views'), note: '' }))
  return [
    table(fonts, {
      columns: [{ width: 50, align: 'center', bold: true }, { width: 164, ...center }, { width: 286 }],
      head: [word('topics.topic'), word('topics.view'), word('topics.note')],
      rows: rows.map(
        (each): RowContent => ({
          minHeight: given === undefined ? 44 : 24,
          cells: [{ text: each.topic }, { text: each.view }, { text: each.note ?? word('none') }],
        }),
      ),
    }),
  ]
}

/** 整改清单 as a table; eight empty rows on a blank form, a sentence when nothing was demanded. */
export function rectificationItems(fonts: FontBook, given: Consultation['rectifications'] | undefined): FlowItem[] {
  if (given !== undefined && given.length === 0) return paragraphBlocks(fonts, word('rectifications.none'))
  const rows =
    given?.map(
      (each, index): RowContent => ({
        cells: [
          String(index + 1),
          each.problem,
          each.demand,
          each.unit ?? word('none'),
          each.due === undefined ? word('none') : dateText(each.due),
        ].map((text) => ({ text })),
      }),
    ) ??
    Array.from(
      { length: 8 },
      (_, index): RowContent => ({ minHeight: 44, cells: [String(index + 1), '', '', '', ''].map((text) => ({ text })) }),
    )
  return [
    table(fonts, {
      columns: [{ width: 32, ...center }, { width: 149 }, { width: 149 }, { width: 80, ...center }, { width: 90, ...center }],
      head: [
        word('rectifications.number'),
        word('rectifications.problem'),
        word('rectifications.demand'),
        word('rectifications.unit'),
        word('rectifications.due'),
      ],
      rows,
    }),
  ]
}
