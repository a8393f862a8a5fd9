import { word } from '../../layout/layout.ts'
import { space, titleBlock } from '../layout/block.ts'
import { table } from '../layout/table.ts'
import type { Press } from '../press.ts'
import { formWord } from '../wording.ts'
import type { Form, FormContent, FormSource } from './form.ts'
import { meetingTable } from './information.ts'

/** 表3 专家签到表: the panel of the task, to be signed by hand; empty rows without a task. */
export const attendance: Form = { number: '3', blank: true, signEveryPage: false, build }

function build(press: Press, source: FormSource): FormContent {
  const title = formWord('form.3')
  const members = source.task?.panel.map((member) => [member.name, member.unit, member.role, member.specialty ?? word(press, 'none')]) ?? []
  const rows = members.length > 0 ? members : Array.from({ length: 12 }, () => ['', '', '', ''])
  const center = { align: 'center' } as const
  return {
    title,
    items: [
      titleBlock(press, title),
      meetingTable(press, source),
      space(12),
      table(press, {
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
          word(press, 'rectifications.number'),
          formWord('people.name'),
          word(press, 'info.unit'),
          formWord('people.role'),
          formWord('people.specialty'),
          formWord('people.signature'),
          formWord('people.time'),
        ],
        rows: rows.map((texts, index) => ({ minHeight: 36, cells: [String(index + 1), ...texts, '', ''].map((text) => ({ text })) })),
      }),
    ],
  }
}
