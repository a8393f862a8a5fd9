import { word } from '../../layout/layout.ts'
import type { ResultRecord } from '../../result/format.ts'
import { type FlowItem, paragraphBlocks } from '../layout/block.ts'
import { columnsOf, type RowContent, table } from '../layout/table.ts'
import type { Press } from '../press.ts'
import { dateText, formWord } from '../wording.ts'
import type { Section } from './section.ts'

/** As far as it was concluded. */
type Consultation = Omit<Whole, 'conclusion'> & Readonly<Partial<Pick<Whole, 'conclusion'>>>
type Whole = NonNullable<ResultRecord['consultation']>
const center = { align: 'center' } as const

/** 咨询论证: topics with a view each, 整改清单 and conclusion; no marks. Nothing at other stages; empty lines when `blank`. */
export function consultationSections(press: Press, consultation: Consultation | undefined, blank = false): Section[] {
  if (consultation === undefined && !blank) return []
  return [
    { title: word(press, 'section.topics'), items: topicItems(press, consultation?.topics) },
    { title: word(press, 'section.rectifications'), items: rectificationItems(press, consultation?.rectifications) },
    {
      title: word(press, 'section.conclusion'),
      items: paragraphBlocks(press, consultation?.conclusion ?? formWord('consultation.choices'), word(press, 'opinion.conclusion')),
    },
  ]
}

const topics = ['定位', '任务', '组织', '基础', '投入', '保障'] as const

function topicItems(press: Press, given: Consultation['topics'] | undefined): FlowItem[] {
  const rows = given ?? topics.map((topic) => ({ topic, view: formWord('consultation.views'), note: '' }))
  return [
    table(press, {
      columns: columnsOf(press.tables.topics, { align: 'center', bold: true }, center),
      head: [word(press, 'topics.topic'), word(press, 'topics.view'), word(press, 'topics.note')],
      rows: rows.map(
        (each): RowContent => ({
          minHeight: given === undefined ? 44 : press.tables.heights.topic,
          cells: [{ text: each.topic }, { text: each.view }, { text: each.note ?? word(press, 'none') }],
        }),
      ),
    }),
  ]
}

/** 整改清单 as a table; eight empty rows on a blank form, a sentence when nothing was demanded. */
export function rectificationItems(press: Press, given: Consultation['rectifications'] | undefined): FlowItem[] {
  if (given !== undefined && given.length === 0) return paragraphBlocks(press, word(press, 'rectifications.none'))
  const rows =
    given?.map(
      (each, index): RowContent => ({
        cells: [
          String(index + 1),
          each.problem,
          each.demand,
          each.unit ?? word(press, 'none'),
          each.due === undefined ? word(press, 'none') : dateText(press, each.due),
        ].map((text) => ({ text })),
      }),
    ) ??
    Array.from(
      { length: 8 },
      (_, index): RowContent => ({ minHeight: 44, cells: [String(index + 1), '', '', '', ''].map((text) => ({ text })) }),
    )
  return [
    table(press, {
      columns: columnsOf(press.tables.rectifications, center, {}, {}, center, center),
      head: [
        word(press, 'rectifications.number'),
        word(press, 'rectifications.problem'),
        word(press, 'rectifications.demand'),
        word(press, 'rectifications.unit'),
        word(press, 'rectifications.due'),
      ],
      rows,
    }),
  ]
}
