import type { FontBook } from '../fontBook.ts'
import { space, titleBlock } from '../layout/block.ts'
import { table } from '../layout/table.ts'
import { word } from '../wording.ts'
import type { Form, FormContent, FormSource } from './form.ts'
import { meetingTable } from './information.ts'

/** 表3 专家签到表: the panel of the task, to be signed by hand; empty rows without a task. */
export const attendance: Form = { number: '3', blank: true, signEveryPage: false, build }

function build(fonts: FontBook, source: FormSource): FormContent {
  const title = word('form.3')
  const members = source.task?.panel.map((member) => [member.name, member.unit, member.role, member.specialty ?? word('none')]) ?? []
  const rows = members.length > 0 ? members : Array.from({ length: 12 }, () => ['', '', '', ''])
  const center = { align: 'center' } as const
  return {
    title,
    items: [
      titleBlock(fonts, title),
      meetingTable(fonts, source),
      space(12),
      table(fonts, {
        columns: [
          { width: 32, ...center },
          { width: 66, ...center },
          { width: 152 },
          { width: 44, ...center },
          { width: 44, ...center },
          { width: 100 },
          { width: 62 },
        ],
        head: [
          word('rectifications.number'),
          word('people.name'),
          word('info.unit'),
          word('people.role'),
          word('people.specialty'),
          word('people.signature'),
          word('people.time'),
        ],
        rows: rows.map((texts, index) => ({ minHeight: 36, cells: [String(index + 1), ...texts, '', ''].map((text) => ({ text })) })),
      }),
    ],
  }
}
