import type { ResultRecord } from '../../result/format.ts'
import type { Key } from '../../text/say.ts'
import type { FontBook } from '../fontBook.ts'
import { paragraphBlocks, space, titleBlock } from '../layout/block.ts'
import { type RowContent, table } from '../layout/table.ts'
import { citationsText, timeText, word } from '../wording.ts'
import type { Form, FormContent, FormSource } from './form.ts'
import { informationItems } from './information.ts'

type Kind = ResultRecord['notes'][number]['kind']

/** 表7 现场核查与抽查记录表, 表8 质询记录表, 表9 补充材料清单: the notes an expert took, by kind. */
export const siteRecord = noteForm('7', ['核查', '抽查', '现场'])
export const questionRecord = noteForm('8', ['质询'])
export const supplementList = noteForm('9', ['补充材料'])

function noteForm(number: '7' | '8' | '9', kinds: readonly Kind[]): Form {
  return { number, blank: true, signEveryPage: true, build: (fonts, source) => build(fonts, source, number, kinds) }
}

function build(fonts: FontBook, source: FormSource, number: '7' | '8' | '9', kinds: readonly Kind[]): FormContent {
  const title = word(`form.${number}`)
  const notes = source.result?.notes.filter((note) => kinds.includes(note.kind))
  const center = { align: 'center' } as const
  const rows = notes?.map((note, index) => noteRow(note, index, source)) ?? blankRows()
  const list = table(fonts, {
    columns: [
      { width: 32, ...center },
      { width: 62, ...center },
      { width: 80, ...center },
      { width: 262 },
      { width: 64, ...center, size: 'note' },
    ],
    head: [
      word('rectifications.number'),
      word('notes.time'),
      word('head.criterion'),
      word(`notes.text.${number}` as Key<'documents'>),
      word('head.evidence'),
    ],
    rows,
  })
  return {
    title,
    items: [
      titleBlock(fonts, title),
      ...informationItems(fonts, source),
      space(12),
      ...(rows.length > 0 ? [list] : paragraphBlocks(fonts, word('notes.none'))),
    ],
  }
}

function noteRow(note: ResultRecord['notes'][number], index: number, { result, standard }: FormSource): RowContent {
  const named =
    result?.criteria.find((each) => each.id === note.criterion)?.name ?? standard?.criteria.find((each) => each.id === note.criterion)?.name
  return {
    cells: [
      { text: String(index + 1) },
      { text: note.at === undefined ? word('none') : timeText(note.at) },
      { text: note.criterion === undefined ? word('none') : `${note.criterion}\n${named ?? ''}`.trim(), repeat: true },
      { text: note.text },
      { text: citationsText(note.citations ?? []) || word('none') },
    ],
  }
}

function blankRows(): RowContent[] {
  return Array.from({ length: 9 }, (_, index) => ({ minHeight: 52, cells: [String(index + 1), '', '', '', ''].map((text) => ({ text })) }))
}
