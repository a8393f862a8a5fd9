import { word } from '../../layout/layout.ts'
import { titleBlock } from '../layout/block.ts'
import { table } from '../layout/table.ts'
import type { Press } from '../press.ts'
import { formWord, timeText } from '../wording.ts'
import type { Form, FormContent, FormSource } from './form.ts'
import { meetingTable } from './information.ts'
import { numberedSections } from './section.ts'

/** 表4 议程与分工表: the task's agenda and who leads which criteria; empty rows where the task gives none. */
export const agenda: Form = { number: '4', blank: true, signEveryPage: false, build }

function build(press: Press, source: FormSource): FormContent {
  const title = formWord('form.4')
  const center = { align: 'center' } as const
  const points = source.task?.agenda ?? []
  const steps =
    points.length > 0 ? points.map((point) => [timeText(press, point.at), point.text]) : Array.from({ length: 8 }, () => ['', ''])
  const members = source.task?.panel ?? []
  const duties =
    members.length > 0
      ? members.map((member) => [member.name, member.role, member.leads?.join('、') ?? word(press, 'none')])
      : Array.from({ length: 7 }, () => ['', '', ''])
  const row = (texts: readonly string[]) => ({ minHeight: 28, cells: texts.map((text) => ({ text })) })
  return {
    title,
    items: [
      titleBlock(press, title),
      meetingTable(press, source),
      ...numberedSections(press, [
        {
          title: formWord('agenda.steps'),
          items: [
            table(press, {
              columns: [{ width: 130, ...center }, { width: 370 }],
              head: [formWord('notes.time'), formWord('agenda.text')],
              rows: steps.map(row),
            }),
          ],
        },
        {
          title: formWord('agenda.duties'),
          items: [
            table(press, {
              columns: [{ width: 90, ...center }, { width: 60, ...center }, { width: 350 }],
              head: [formWord('people.name'), formWord('people.role'), formWord('agenda.leads')],
              rows: duties.map(row),
            }),
          ],
        },
      ]),
    ],
  }
}
