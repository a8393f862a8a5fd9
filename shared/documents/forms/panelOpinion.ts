import { word } from '../../layout/layout.ts'
import type { PanelDraft } from '../../panel/draft.ts'
import { type FlowItem, noteBlocks, paragraphBlocks, space, titleBlock } from '../layout/block.ts'
import { type RowContent, table } from '../layout/table.ts'
import type { Press } from '../press.ts'
import { formWord } from '../wording.ts'
import { blankOpinion } from './blankOpinion.ts'
import { consultationSections, rectificationItems } from './consultation.ts'
import type { Form, FormContent, FormSource } from './form.ts'
import { headOf } from './panelHeads.ts'
import { panelInformation } from './panelInformation.ts'
import { dissentRows, voteText } from './panelLists.ts'
import { listTable } from './panelRows.ts'
import { totalItems } from './panelTotals.ts'
import { opinionColumns, opinionItems } from './resultParts.ts'
import { numberedSections, type Section } from './section.ts'
import { handSignBlock } from './signBlock.ts'

/** 表14 专家组意见表: total and grade, opinion, vote, dissent, and who signs; topics and demands where the stage has no marks. */
export const panelOpinion: Form = { number: '14', blank: true, signEveryPage: false, build }

const center = { align: 'center' } as const

/** 表14 反馈版, read out to the centre and left there: no marks, grade, conclusion, vote or dissent, which are not the panel's to disclose. */
export const feedbackOpinion: Form = {
  number: '14',
  id: '14f',
  blank: true,
  signEveryPage: false,
  build: feedback,
}

function build(press: Press, source: FormSource): FormContent {
  if (source.withoutMarks === true) return feedback(press, source)
  const title = word(press, 'form.14')
  return {
    title,
    items: [
      titleBlock(press, title),
      ...panelInformation(press, source),
      ...numberedSections(press, sectionsOf(press, source)),
      ...(source.signedBelow ? [] : memberItems(press, source)),
    ],
  }
}

function feedback(press: Press, source: FormSource): FormContent {
  const { panel } = source
  const title = formWord('form.14f')
  const stage = stageOf(source)
  const { conclusion: _, ...written } = panel?.opinion ?? {}
  const hasText = Object.values(written).some((text) => text !== undefined)
  return {
    title,
    items: [
      titleBlock(press, title),
      ...panelInformation(press, source),
      space(6),
      ...noteBlocks(press, formWord('panel.feedback')),
      ...numberedSections(press, [
        ...(stage === '咨询论证' ? feedbackTopics(press, panel) : []),
        panel !== undefined && hasText
          ? { title: word(press, 'panel.opinion'), items: opinionItems(press, written) }
          : { ...blankOpinion(press), title: word(press, 'panel.opinion') },
        ...demandSection(press, panel),
      ]),
      space(10),
      handSignBlock(press, word(press, 'panel.leaderSign')),
    ],
  }
}

/** Topics and 整改清单 as everywhere, without the conclusion that comes last. */
function feedbackTopics(press: Press, panel: PanelDraft | undefined): readonly Section[] {
  return consultationSections(press, panel?.consultation, panel === undefined).slice(0, -1)
}

function stageOf({ panel, task, standard }: FormSource) {
  return (panel ?? task ?? standard)?.stage
}

/** 整改清单 of a stage with marks, where the panel demanded something. */
function demandSection(press: Press, panel: PanelDraft | undefined): readonly Section[] {
  const demands = panel?.rectifications
  return demands === undefined ? [] : [{ title: word(press, 'section.rectifications'), items: rectificationItems(press, demands) }]
}

function sectionsOf(press: Press, source: FormSource): readonly Section[] {
  const { panel } = source
  const stage = stageOf(source)
  return [
    { title: word(press, 'panel.total'), items: panel && panel.matrix.length > 0 ? totalItems(press, panel) : [] },
    ...(stage === '咨询论证' ? consultationSections(press, panel?.consultation, panel === undefined) : []),
    panel === undefined ? blankOpinion(press, stage) : { title: word(press, 'panel.opinion'), items: writtenOpinion(press, panel) },
    ...demandSection(press, panel),
    { title: word(press, 'panel.vote'), items: voteItems(press, panel) },
    { title: word(press, 'panel.dissent'), items: dissentItems(press, source, panel) },
  ]
}

/** What was written; a part that is still open leaves room to write by hand. */
function writtenOpinion(press: Press, panel: PanelDraft): readonly FlowItem[] {
  const { opinion, stage } = panel
  const isConcluded = stage === '咨询论证' || opinion.conclusion !== undefined
  if (opinion.overall !== undefined && isConcluded) return opinionItems(press, opinion)
  const open: RowContent[] = [
    ...(opinion.overall === undefined ? [openRow(word(press, 'opinion.overall'))] : []),
    ...(isConcluded ? [] : [openRow(word(press, 'opinion.conclusion'))]),
  ]
  return [...opinionItems(press, opinion), table(press, { columns: opinionColumns(press), rows: open })]
}

function openRow(lead: string): RowContent {
  return { minHeight: 74, cells: [{ text: lead.slice(0, -1), shaded: true }, { text: '' }] }
}

function voteItems(press: Press, panel: PanelDraft | undefined): FlowItem[] {
  const vote = panel?.vote
  if (vote === undefined) return paragraphBlocks(press, formWord('panel.voteBlank'))
  return paragraphBlocks(press, voteText(press, vote))
}

function dissentItems(press: Press, source: FormSource, panel: PanelDraft | undefined): FlowItem[] {
  const isOpen = panel === undefined || panel.vote === undefined
  if (!isOpen && panel.dissent.length === 0) return paragraphBlocks(press, word(press, 'panel.dissentNone'))
  return [
    listTable(press, {
      widths: press.tables.dissent,
      looks: [center],
      head: headOf(press, 'dissent'),
      rows: panel === undefined ? [] : dissentRows(press, source, panel),
      ...(isOpen && { blank: { rows: 2, height: 48 } }),
    }),
  ]
}

/** The members with room to sign by hand, on a form that is not signed electronically. */
function memberItems(press: Press, { panel, task }: FormSource): FlowItem[] {
  const listed = task?.panel.map(({ name, role }) => [name, role]) ?? panel?.signers.map(({ name, role }) => [name, role])
  return [
    space(10),
    table(press, {
      columns: [
        { width: 32, ...center },
        { width: 90, ...center },
        { width: 60, ...center },
        { width: 90, ...center },
        { width: 138 },
        { width: 90 },
      ],
      head: [
        word(press, 'rectifications.number'),
        formWord('people.name'),
        formWord('people.role'),
        formWord('panel.agrees'),
        formWord('people.signature'),
        formWord('panel.signedOn'),
      ],
      rows: (listed ?? Array.from({ length: 7 }, () => ['', ''])).map((texts, index) => ({
        minHeight: 32,
        cells: [String(index + 1), ...texts, formWord('panel.agreeChoice'), '', ''].map((text) => ({ text })),
      })),
    }),
  ]
}
