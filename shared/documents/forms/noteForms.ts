import { word } from '../../layout/layout.ts'
import type { ResultRecord } from '../../result/format.ts'
import { paragraphBlocks, space, titleBlock } from '../layout/block.ts'
import { type RowContent, table } from '../layout/table.ts'
import type { Press } from '../press.ts'
import { citationsText, formWord, timeText } from '../wording.ts'
import type { Form, FormContent, FormSource } from './form.ts'
import { informationItems } from './information.ts'

type Kind = ResultRecord['notes'][number]['kind']

/** 表7 现场核查与抽查记录表, 表8 质询记录表, 表9 补充材料清单: the notes an expert took, by kind. */
export const siteRecord = noteForm('7', ['核查', '抽查', '现场'])
export const questionRecord = noteForm('8', ['质询'])
export const supplementList = noteForm('9', ['补充材料'])

function noteForm(number: '7' | '8' | '9', kinds: readonly Kind[]): Form {
  return { number, blank: true, signEveryPage: true, build: (press, source) => build(press, source, number, kinds) }
}

function build(press: Press, source: FormSource, number: '7' | '8' | '9', kinds: readonly Kind[]): FormContent {
  const title = formWord(`form.${number}`)
  const notes = source.result?.notes.filter((note) => kinds.includes(note.kind))
  const center = { align: 'center' } as const
  const rows = notes?.map((note, index) => noteRow(press, note, index, source)) ?? blankRows()
  const list = table(press, {
    columns: [
      { width: 32, ...center },
      { width: 62, ...center },
      { width: 80, ...center },
      { width: 262 },
      { width: 64, ...center, size: 'note' },
    ],
    head: [
      word(press, 'rectifications.number'),
      formWord('notes.time'),
      word(press, 'head.criterion'),
      formWord(`notes.text.${number}`),
      word(press, 'head.evidence'),
    ],
    rows,
  })
  return {
    title,
    items: [
      titleBlock(press, title),
      ...informationItems(press, source),
      space(12),
      ...(rows.length > 0 ? [list] : paragraphBlocks(press, formWord('notes.none'))),
    ],
  }
}

function noteRow(press: Press, note: ResultRecord['notes'][number], index: number, { result, standard }: FormSource): RowContent {
  const named =
    result?.criteria.find((each) => each.id === note.criterion)?.name ?? standard?.criteria.find((each) => each.id === note.criterion)?.name
  return {
    cells: [
      { text: String(index + 1) },
      { text: note.at === undefined ? word(press, 'none') : timeText(press, note.at) },
      { text: note.criterion === undefined ? word(press, 'none') : `${note.criterion}\n${named ?? ''}`.trim(), repeat: true },
      { text: note.text },
      { text: citationsText(press, note.citations ?? []) || word(press, 'none') },
    ],
  }
}

function blankRows(): RowContent[] {
  return Array.from({ length: 9 }, (_, index) => ({ minHeight: 52, cells: [String(index + 1), '', '', '', ''].map((text) => ({ text })) }))
}
