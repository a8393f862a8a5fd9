import { builtInStandards, digested } from '#services/standards/builtIn.ts'
import { type Standard, standardSchema } from '#shared/standard/format.ts'
import { changedAnswers, quickPackage } from '../review/package.ts'

const words = { rule: '按材料评定。', evidence: '佐证材料', clauses: ['第一条'] }
const judged = { ...words, method: 'expert' as const }

/**
 * A table in which figures and attributes decide what is marked: A02 gives 60 % to small centres, A03 is left out under five
 * people, B01 is for 财务 alone, B03 is for centres of a hundred people and more, B04 counts where spaces are given.
 */
export function standingTable(): Standard {
  const base = builtInStandards().find(({ standard }) => standard.id === 'performance-comprehensive')!.standard
  const staff = { kind: 'figure', figure: 'staff_total', over: 'value' } as const
  const scaled = (figure: string) =>
    ({
      kind: 'scaled',
      value: { kind: 'figure', figure, over: 'value' },
      scale: { kind: 'linear', floor: '0', target: '50' },
      unit: '人',
    }) as const
  return standardSchema.parse({
    ...base,
    id: 'own-standing',
    version: '1',
    name: '自有评分表',
    label: '自有评分表',
    figures: [
      { key: 'staff_total', name: '职工人数', unit: '人', yearly: false, whole: true },
      { key: 'spaces', name: '工位数', unit: '人', yearly: false, whole: true },
    ],
    attributes: [{ key: 'size', name: '规模', values: ['大', '小'] }],
    dimensions: [
      { id: 'K1', name: '条件', max: 6000 },
      { id: 'K2', name: '产出', max: 4000 },
    ],
    criteria: [
      { id: 'A01', dimension: 'K1', name: '团队', max: 2000, ...judged },
      {
        ...{ id: 'A02', dimension: 'K1', name: '管理', max: 2000, ...judged },
        notApplicable: { when: [{ kind: 'attribute', attribute: 'size', in: ['小'] }], give: 'share', percent: 60 },
      },
      {
        ...{ id: 'A03', dimension: 'K1', name: '制度', max: 2000, ...judged },
        notApplicable: { when: [{ kind: 'value', value: staff, unit: '人', lessThan: '5' }], give: 'spread', over: 'dimension' },
      },
      { id: 'B01', dimension: 'K2', name: '财务管理', max: 2000, ...judged, experts: ['财务'] },
      { id: 'B02', dimension: 'K2', name: '职工', max: 1000, ...words, method: 'formula', formula: scaled('staff_total') },
      {
        ...{ id: 'B03', dimension: 'K2', name: '大型中心加分', max: 500, ...judged, counts: 'bonus' },
        when: [{ kind: 'value', value: staff, unit: '人', atLeast: '100' }],
      },
      {
        ...{ id: 'B04', dimension: 'K2', name: '工位', max: 1000, ...words, method: 'formula', formula: scaled('spaces') },
        notApplicable: { when: [{ kind: 'notGiven', figure: 'spaces' }], give: 'spread', over: 'total' },
      },
    ],
  })
}

/** What the centre of the sample is under the table. */
export interface StandingCentre {
  readonly size?: string
  readonly staff: string
  readonly spaces?: string
}

/** The sample centre as a package under the table; `change` may alter its task. */
export function standingPackage({ size = '小', staff, spaces }: StandingCentre, change = (_task: Record<string, unknown>) => undefined) {
  const standard = standingTable()
  return quickPackage(
    'rare-earth',
    'performance',
    ({ plan, task }) => {
      const about = { source: { document: 'D001', page: 1 }, period: { from: '2023-01-01', to: '2025-12-31' }, own: true }
      const figures = { staff_total: staff, ...(spaces !== undefined && { spaces }) }
      plan.indicators = Object.fromEntries(Object.entries(figures).map(([key, declared]) => [key, { declared, ...about }]))
      plan.attributes = { size }
      task.standard = { id: standard.id, version: standard.version, sha256: digested(standard).sha256 }
      change(task)
    },
    standard,
  )
}

/** An expert's answers under the table: marks in hundredths, 核定值 of the number of people. */
export function standingAnswers(
  expert: string,
  marks: Readonly<Record<string, number>>,
  staff?: { declared: string; verified: string },
): string {
  return changedAnswers('rare-earth', `answers-performance-${expert}.json`, (file) => {
    const opinion = file.opinion as Record<string, unknown>
    const own = ['values', 'ruleNotes', 'adjustments', 'redLines', 'notes', 'attachments']
    for (const key of [...own, 'questions', 'supplements', 'spotChecks', 'objections']) delete file[key]
    file.standard = { id: 'own-standing', version: '1' }
    file.opinion = { overall: opinion.overall }
    file.marks = Object.entries(marks).map(([criterion, mark]) => ({
      criterion,
      mark,
      reason: '按材料评定。',
      citations: [{ document: 'D001', page: 1 }],
    }))
    if (staff) file.values = [{ figure: 'staff_total', ...staff, reason: '花名册核对', citations: [{ document: 'D001', page: 1 }] }]
  })
}
