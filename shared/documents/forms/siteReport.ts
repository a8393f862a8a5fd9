import { word } from '../../layout/layout.ts'
import type { ResultRecord } from '../../result/format.ts'
import { type FlowItem, space, titleBlock } from '../layout/block.ts'
import { type RowContent, table } from '../layout/table.ts'
import type { Press } from '../press.ts'
import { citationsText, formWord, timeText } from '../wording.ts'
import type { Form, FormContent, FormSource } from './form.ts'
import { panelInformation } from './panelInformation.ts'
import { listItems, listTable } from './panelRows.ts'
import { opinionColumns } from './resultParts.ts'
import { numberedSections } from './section.ts'
import { handSignBlock } from './signBlock.ts'

/** 表17 现场考察报告: who was there, what the experts checked on site with its evidence, what was found, and the conclusion. */
export const siteReport: Form = { number: '17', blank: true, signEveryPage: false, build }

const center = { align: 'center' } as const
const onSite: readonly ResultRecord['notes'][number]['kind'][] = ['核查', '抽查', '现场']

function build(press: Press, source: FormSource): FormContent {
  const title = formWord('form.17')
  return {
    title,
    items: [
      titleBlock(press, title),
      ...panelInformation(press, source),
      ...numberedSections(press, [
        { title: formWord('site.members'), items: [memberTable(press, source)] },
        {
          title: formWord('site.course'),
          items: [rowsByHand(press, [formWord('site.time'), formWord('site.places'), formWord('site.centreStaff')])],
        },
        { title: formWord('site.checks'), items: checkItems(press, source) },
        { title: formWord('site.findings'), items: findingItems(press, source) },
      ]),
      space(10),
      handSignBlock(press, word(press, 'panel.leaderSign')),
    ],
  }
}

function memberTable(press: Press, { task, panel }: FormSource): FlowItem {
  const known =
    task?.panel.map(({ name, role, unit, specialty }) => [name, role, unit, specialty ?? word(press, 'none')]) ??
    panel?.signers.map(({ name, role }) => [name, role, '', ''])
  return listTable(press, {
    widths: [32, 90, 60, 228, 90],
    looks: [center, center, center, {}, center],
    head: [
      word(press, 'rectifications.number'),
      formWord('people.name'),
      formWord('people.role'),
      word(press, 'info.unit'),
      formWord('people.specialty'),
    ],
    rows: known ?? [],
    numbered: true,
    ...(known === undefined && { blank: { rows: 7, height: 26 } }),
  })
}

/** Labels with room to write: nobody enters these into the software. */
function rowsByHand(press: Press, labels: readonly string[]): FlowItem {
  return table(press, {
    columns: opinionColumns(press),
    rows: labels.map((text): RowContent => ({ minHeight: 44, cells: [{ text, shaded: true }, { text: '' }] })),
  })
}

/** The notes that the experts took on site, by expert. */
function checkItems(press: Press, { counted }: FormSource): FlowItem[] {
  const rows = counted?.flatMap(({ expert, notes }) =>
    notes
      .filter(({ kind }) => onSite.includes(kind))
      .map((note) => [
        expert.name,
        note.at === undefined ? word(press, 'none') : timeText(press, note.at),
        note.text,
        citationsText(press, note.citations ?? []) || word(press, 'none'),
      ]),
  )
  return listItems(press, {
    widths: [32, 62, 70, 264, 72],
    looks: [center, center, center, {}, { ...center, size: 'note' }],
    head: [
      word(press, 'rectifications.number'),
      word(press, 'panel.expert'),
      formWord('notes.time'),
      formWord('notes.text.7'),
      word(press, 'head.evidence'),
    ],
    rows,
    numbered: true,
    blank: { rows: 6, height: 44 },
    none: formWord('notes.none'),
  })
}

/** What the panel wrote about the centre, or room to write it. */
function findingItems(press: Press, { panel, withoutMarks }: FormSource): FlowItem[] {
  const opinion = panel?.opinion
  const parts = [
    [formWord('site.overall'), opinion?.overall],
    [formWord('site.problems'), opinion?.problems],
    [formWord('site.suggestions'), opinion?.suggestions],
    // the conclusion may be the grade
    [formWord('site.conclusion'), withoutMarks ? undefined : opinion?.conclusion],
  ] as const
  return [
    table(press, {
      columns: opinionColumns(press),
      rows: parts.map(([label, text = '']) => ({
        minHeight: text === '' ? 60 : press.tables.heights.opinion,
        cells: [{ text: label, shaded: true }, { text }],
      })),
    }),
  ]
}
