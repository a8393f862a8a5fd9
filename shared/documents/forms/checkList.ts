import { figureName, type Layout, textOf, word } from '../../layout/layout.ts'
import type { Finding } from '../../result/format.ts'
import { type FlowItem, paragraphBlocks, titleBlock } from '../layout/block.ts'
import { columnsOf, table } from '../layout/table.ts'
import type { Press } from '../press.ts'
import { citationsText, clauseText } from '../wording.ts'
import type { Form, FormContent, FormSource } from './form.ts'
import { informationItems } from './information.ts'
import { numberedSections } from './section.ts'

/** 表5 形式审查与自动核验清单: every rule and cross-check with its result, what it rests on and the expert's view. */
export const checkList: Form = { number: '5', blank: true, signEveryPage: true, build }

function build(press: Press, source: FormSource): FormContent {
  const title = word(press, 'form.5')
  const texts = source.result?.findings.map((finding) => findingText(press, finding))
  const items = (letter: 'R' | 'X', count: number) =>
    texts === undefined
      ? blankItems(press, letter, count)
      : findingItems(
          press,
          texts.filter((text) => text.rule.startsWith(letter)),
        )
  const summary = source.result === undefined ? [] : paragraphBlocks(press, summaryText(press, source.result.findings))
  return {
    title,
    items: [
      titleBlock(press, title),
      ...(source.result === undefined ? informationItems(press, source) : []),
      ...summary,
      ...numberedSections(press, [
        { title: word(press, 'section.rules'), items: items('R', 44) },
        { title: word(press, 'section.crossChecks'), items: items('X', 13) },
      ]),
    ],
  }
}

function findingItems(press: Press, texts: readonly FindingText[]): FlowItem[] {
  if (texts.length === 0) return []
  return [
    table(press, {
      columns: columnsOf(press.tables.findings, ...firstLooks, {}, { size: 'note' }),
      head: [...firstHeadings(press), word(press, 'check.messageView'), word(press, 'check.evidence')],
      rows: texts.map((text) => ({
        cells: [
          { text: text.rule, repeat: true },
          { text: text.kind },
          { text: text.clause },
          { text: text.outcome, bold: text.strong },
          text.view === word(press, 'none')
            ? { text: text.message }
            : { text: text.message, under: word(press, 'check.viewLabelled', { view: text.view }) },
          { text: text.evidence, align: text.evidence === word(press, 'none') ? 'center' : undefined },
        ],
      })),
    }),
  ]
}

const center = { align: 'center' } as const
const firstLooks = [{ align: 'center', bold: true }, center, { ...center, size: 'note' }, center] as const

function firstHeadings(press: Layout): string[] {
  return [word(press, 'check.rule'), word(press, 'check.kind'), word(press, 'check.clause'), word(press, 'check.outcome')]
}

/** The ids alone, R01–R44 or X01–X13, with room for the expert's view. */
function blankItems(press: Press, letter: 'R' | 'X', count: number): FlowItem[] {
  const ids = Array.from({ length: count }, (_, index) => `${letter}${String(index + 1).padStart(2, '0')}`)
  return [
    table(press, {
      columns: columnsOf([...press.tables.findings.slice(0, firstLooks.length), 140, 86, 90], ...firstLooks),
      head: [...firstHeadings(press), word(press, 'check.message'), word(press, 'check.evidence'), word(press, 'check.view')],
      rows: ids.map((id) => ({ minHeight: 24, cells: [id, '', '', '', '', '', ''].map((text) => ({ text })) })),
    }),
  ]
}

export interface FindingText {
  readonly rule: string
  readonly kind: string
  readonly clause: string
  readonly outcome: string
  /** set in bold: not met, or material missing */
  readonly strong: boolean
  readonly message: string
  readonly evidence: string
  readonly view: string
}

/** The printed words of one finding; states are words, never colours. */
export function findingText(layout: Layout, finding: Finding): FindingText {
  const fields = fieldNames(layout, finding.fields)
  const view = finding.view ?? ''
  const note = finding.note ?? ''
  return {
    rule: finding.rule,
    kind: word(layout, `kind.${finding.kind}`),
    clause: clauseText(layout, finding.clause),
    outcome: word(layout, `outcome.${finding.outcome}`),
    strong: finding.outcome === 'fail' || finding.outcome === 'missing',
    message: finding.message,
    evidence: [citationsText(layout, finding.citations ?? []), fields].filter(Boolean).join('\n') || word(layout, 'none'),
    view: view !== '' && note !== '' ? word(layout, 'check.viewNote', { view, note }) : view || note || word(layout, 'none'),
  }
}

/** Above the layout's limit, names would be less informative than their number. */
function fieldNames(layout: Layout, paths: readonly string[]): string {
  const mostFields = layout.tables.limits.fields
  const names = [...new Set(paths.map((path) => fieldName(layout, path)))]
  if (names.length <= mostFields) return names.join('、')
  return word(layout, 'check.fields', { names: names.slice(0, mostFields - 1).join('、'), count: names.length })
}

/** `figures.tech_income` → 技术性收入; `board.members` → 管委会; `t:stage` → 任务阶段. */
export function fieldName(layout: Layout, path: string): string {
  const [first = '', second = ''] = path
    .replace(/^t:/, '')
    .replaceAll(/\[[^\]]*\]/g, '')
    .split('.')
  if (first === 'figures' && second !== '' && second !== '*') return figureName(layout, second)
  return textOf(layout.words, `field.${first}`) ?? path
}

/** `共57项：符合30项，待核实5项。` in the order of outcomes, those that occur. */
export function summaryText(layout: Layout, findings: readonly Finding[]): string {
  const outcomes = ['pass', 'fail', 'warn', 'missing', 'ask', 'notApplicable'] as const
  const parts = outcomes.flatMap((outcome) => {
    const count = findings.filter((finding) => finding.outcome === outcome).length
    return count === 0 ? [] : [word(layout, 'check.part', { outcome: word(layout, `outcome.${outcome}`), count })]
  })
  return word(layout, 'check.summary', { count: findings.length, parts: parts.join('，') })
}
