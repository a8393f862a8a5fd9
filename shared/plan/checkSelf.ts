import { inCodeOrder } from '../format/codes.ts'
import { plainMark } from '../format/marks.ts'
import type { Standard } from '../standard/format.ts'
import type { Fault } from '../text/fault.ts'
import type { Plan } from './format.ts'
import { brokenReferences } from './references.ts'
import type { SelfAssessment } from './selfAssessment.ts'
import type { Task } from './task.ts'

/** What the items of the centre and of the first check have in common. */
interface Marked {
  readonly criterion: string
  readonly mark?: number | undefined
}

/**
 * Checks of self.json that a schema cannot express (formats.md § 5a): it is about the task's standard; every item is a criterion
 * of it, once, with a mark of at most the full mark; documents are listed and have the page. `standard` is the one in force.
 */
export function checkSelf(
  self: SelfAssessment,
  about: { readonly plan: Pick<Plan, 'documents'>; readonly task: Task; readonly standard?: Standard },
): readonly Fault[] {
  const { standard, plan, task } = about
  const faults: Fault[] = []
  const { id, version } = self.standard
  if (task.standard?.id !== id || task.standard.version !== version)
    faults.push({ code: 'self.standard', at: '/standard', got: `${id} ${version}`, want: wordStandard(task) })
  else if (standard !== undefined) {
    faults.push(...itemFaults(self.items, standard, '/items'))
    if (self.preliminary) faults.push(...itemFaults(self.preliminary.items, standard, '/preliminary/items'))
  }
  const { extensions: _, ...read } = self
  for (const { at, got, want } of brokenReferences(read, plan.documents))
    faults.push(want === undefined ? { code: 'self.reference', at, got } : { code: 'self.page', at, got, want })
  return inCodeOrder(faults)
}

function wordStandard({ standard, stage }: Task): string {
  return standard === undefined ? stage : `${standard.id} ${standard.version}`
}

function itemFaults(items: readonly Marked[], standard: Standard, place: string): readonly Fault[] {
  const maxima = new Map(standard.criteria.map(({ id, max }) => [id, max]))
  const seen = new Set<string>()
  const faults: Fault[] = []
  for (const [index, { criterion, mark }] of items.entries()) {
    const at = `${place}/${index}`
    const max = maxima.get(criterion)
    if (max === undefined) faults.push({ code: 'self.criterion', at: `${at}/criterion`, got: criterion })
    else if (seen.has(criterion)) faults.push({ code: 'self.twice', at: `${at}/criterion`, got: criterion })
    else if (mark !== undefined && mark > max)
      faults.push({ code: 'self.mark', at: `${at}/mark`, got: plainMark(mark), want: plainMark(max) })
    seen.add(criterion)
  }
  return faults
}
