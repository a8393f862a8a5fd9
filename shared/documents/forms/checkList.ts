import type { Finding } from '../../result/format.ts'
import { clauseText } from '../../text/clause.ts'
import type { Key } from '../../text/say.ts'
import { documents } from '../../text/zh/documents.ts'
import type { FontBook } from '../fontBook.ts'
import { type FlowItem, paragraphBlocks, titleBlock } from '../layout/block.ts'
import { table } from '../layout/table.ts'
import { citationsText, figureName, word } from '../wording.ts'
import type { Form, FormContent, FormSource } from './form.ts'
import { informationItems } from './information.ts'
import { numberedSections } from './section.ts'

/** 表5 形式审查与自动核验清单: every rule and cross-check with its result, what it rests on and the expert's view. */
export const checkList: Form = { number: '5', blank: true, signEveryPage: true, build }

function build(fonts: FontBook, source: FormSource): FormContent {
  const title = word('form.5')
  const texts = source.result?.findings.map(findingText)
  const items = (letter: 'R' | 'X', count: number) =>
    texts === undefined
      ? blankItems(fonts, letter, count)
      : findingItems(
          fonts,
          texts.filter((text) => text.rule.startsWith(letter)),
        )
  const summary = source.result === undefined ? [] : paragraphBlocks(fonts, summaryText(source.result.findings))
  return {
    title,
    items: [
      titleBlock(fonts, title),
      ...(source.result === undefined ? informationItems(fonts, source) : []),
      ...summary,
      ...numberedSections(fonts, [
        { title: word('section.rules'), items: items('R', 44) },
        { title: word('section.crossChecks'), items: items('X', 13) },
      ]),
    ],
  }
}

function findingItems(fonts: FontBook, texts: readonly FindingText[]): FlowItem[] {
  if (texts.length === 0) return []
  return [
    table(fonts, {
      columns: [...firstColumns, { width: 218 }, { width: 98, size: 'note' }],
      head: [...firstHeadings(), word('check.messageView'), word('check.evidence')],
      rows: texts.map((text) => ({
        cells: [
          { text: text.rule, repeat: true },
          { text: text.kind },
          { text: text.clause },
          { text: text.outcome, bold: text.strong },
          text.view === word('none')
            ? { text: text.message }
            : { text: text.message, under: word('check.viewLabelled', { view: text.view }) },
          { text: text.evidence, align: text.evidence === word('none') ? 'center' : undefined },
        ],
      })),
    }),
  ]
}

const center = { align: 'center' } as const
const firstColumns = [
  { width: 34, align: 'center', bold: true },
  { width: 34, ...center },
  { width: 66, ...center, size: 'note' },
  { width: 50, ...center },
] as const

function firstHeadings(): string[] {
  return [word('check.rule'), word('check.kind'), word('check.clause'), word('check.outcome')]
}

/** The ids alone, R01–R44 or X01–X13, with room for the expert's view. */
function blankItems(fonts: FontBook, letter: 'R' | 'X', count: number): FlowItem[] {
  const ids = Array.from({ length: count }, (_, index) => `${letter}${String(index + 1).padStart(2, '0')}`)
  return [
    table(fonts, {
      columns: [...firstColumns, { width: 140 }, { width: 86 }, { width: 90 }],
      head: [...firstHeadings(), word('check.message'), word('check.evidence'), word('check.view')],
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
export function findingText(finding: Finding): FindingText {
  const fields = fieldNames(finding.fields)
  const view = finding.view ?? ''
  const note = finding.note ?? ''
  return {
    rule: finding.rule,
    kind: word(`kind.${finding.kind}`),
    clause: clauseText(finding.clause),
    outcome: word(`outcome.${finding.outcome}`),
    strong: finding.outcome === 'fail' || finding.outcome === 'missing',
    message: finding.message,
    evidence: [citationsText(finding.citations ?? []), fields].filter(Boolean).join('\n') || word('none'),
    view: view !== '' && note !== '' ? word('check.viewNote', { view, note }) : view || note || word('none'),
  }
}

/** More names would say less than their number. */
const mostFields = 4

function fieldNames(paths: readonly string[]): string {
  const names = [...new Set(paths.map(fieldName))]
  if (names.length <= mostFields) return names.join('、')
  return word('check.fields', { names: names.slice(0, mostFields - 1).join('、'), count: names.length })
}

/** `figures.tech_income` → 技术性收入; `board.members` → 管委会; `t:stage` → 任务阶段. */
export function fieldName(path: string): string {
  const [first = '', second = ''] = path
    .replace(/^t:/, '')
    .replaceAll(/\[[^\]]*\]/g, '')
    .split('.')
  if (first === 'figures' && second !== '' && second !== '*') return figureName(second)
  return Object.hasOwn(documents, `field.${first}`) ? word(`field.${first}` as Key<'documents'>) : path
}

/** `共57项：符合30项，待核实5项。` in the order of outcomes, those that occur. */
export function summaryText(findings: readonly Finding[]): string {
  const outcomes = ['pass', 'fail', 'warn', 'missing', 'ask', 'notApplicable'] as const
  const parts = outcomes.flatMap((outcome) => {
    const count = findings.filter((finding) => finding.outcome === outcome).length
    return count === 0 ? [] : [word('check.part', { outcome: word(`outcome.${outcome}`), count })]
  })
  return word('check.summary', { count: findings.length, parts: parts.join('，') })
}
