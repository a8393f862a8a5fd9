import { digested } from '#services/standards/builtIn.ts'
import type { Task } from '#shared/plan/task.ts'
import type { Standard } from '#shared/standard/format.ts'
import { tableOf } from '#shared/standard/tableOf.ts'
import { changedAnswers, quickPackage } from '../review/package.ts'
import { isUnread, type RealCase } from './realTables.ts'

/** The sample centre with the figures and attributes of a case, under the table as its standard. */
export function packageOf(
  standard: Standard,
  { figures, attributes = {} }: Pick<RealCase, 'figures'> & { readonly attributes?: RealCase['attributes'] },
): Promise<string> {
  return quickPackage(
    'rare-earth',
    'performance',
    ({ plan, task }) => {
      const source = { document: 'D001', page: 1 }
      const about = { source, period: { from: '2023-01-01', to: '2025-12-31' }, own: true }
      plan.indicators = Object.fromEntries(Object.entries(figures).map(([key, declared]) => [key, { declared, ...about }]))
      plan.attributes = attributes
      task.stage = standard.stage
      marksAll(task)
      task.standard = { id: standard.id, version: standard.version, sha256: digested(standard).sha256 }
    },
    standard,
  )
}

/** W01 marks every item: one whose kind is not said is asked for those of one kind of expert, too. */
export function marksAll(task: Record<string, unknown>): void {
  task.panel = (task as unknown as Task).panel.map(({ specialty, ...member }) => (member.id === 'W01' ? member : { specialty, ...member }))
}

/** What an expert enters for a case. */
export function answersOf(standard: Standard, { attributes, judged = {} }: RealCase): string {
  const marks = tableOf(standard, attributes)
    .criteria.filter(({ method }) => method !== 'formula')
    .map(({ id, levels }) => {
      const { level, mark } = judged[id] ?? {}
      const set = levels?.find(({ label }) => label === level)
      return { criterion: id, mark: isUnread(id) ? 0 : mark === undefined ? set!.from : Number(mark) * 100 }
    })
  return answersWith(standard, marks)
}

/** An answers file of W01 with these marks (hundredths) and findings, an opinion and nothing else. */
export function answersWith(
  standard: Standard,
  marks: readonly { readonly criterion: string; readonly mark: number; readonly finding?: string }[],
): string {
  return changedAnswers('rare-earth', 'answers-performance-W01.json', (file) => {
    const opinion = file.opinion as Record<string, unknown>
    for (const key of [
      'values',
      'ruleNotes',
      'adjustments',
      'redLines',
      'notes',
      'attachments',
      'questions',
      'supplements',
      'spotChecks',
      'objections',
    ])
      delete file[key]
    file.standard = { id: standard.id, version: standard.version }
    file.opinion = { overall: opinion.overall, ...(standard.stage === '绩效评价' ? {} : { conclusion: '建议通过' }) }
    file.marks = marks.map((mark) => ({ ...mark, reason: '按材料评定。', citations: [{ document: 'D001', page: 1 }] }))
  })
}
