import { builtInStandards, digested } from '#services/standards/builtIn.ts'
import type { Answers } from '#shared/review/answers.ts'
import type { Standard } from '#shared/standard/format.ts'
import { unmarkedStandIn } from '#shared/standard/unmarked.ts'
import { changedAnswers, quickPackage } from '../review/package.ts'

const visit = builtInStandards().find(({ standard }) => standard.id === 'visit-comprehensive')!.standard

/** The items of the visit, only verified: nothing of marks is left. */
export const verifying: Standard = {
  ...visit,
  id: 'verifying-visit',
  version: '1',
  name: '现场核验表',
  label: '本局自定，只核验',
  verificationOnly: true,
  anchors: unmarkedStandIn.anchors,
  grades: unmarkedStandIn.grades,
  dimensions: visit.dimensions.map(({ id, name }) => ({ id, name, max: 0 })),
  criteria: visit.criteria.map(({ id, dimension, name, rule, evidence, clauses, rules, spotCheck }) => ({
    ...{ id, dimension, name, rule, evidence, clauses, max: unmarkedStandIn.max, method: 'checked' as const },
    ...(rules && { rules }),
    ...(spotCheck && { spotCheck }),
  })),
  adjustments: { bonusCap: 0, deductionCap: 0, bonus: [], deductions: [] },
}

/** The sample centre's visit under it. */
export function verifyingPackage(standard: Standard = verifying): Promise<string> {
  return quickPackage(
    'rare-earth',
    'visit',
    ({ task }) => {
      task.standard = { id: standard.id, version: standard.version, sha256: digested(standard).sha256 }
    },
    standard,
  )
}

export type Judged = Omit<Partial<NonNullable<Answers['checks']>[number]>, 'criterion'> & { readonly mark?: number }

/** What an expert found: 属实 by its original everywhere but where `others` says otherwise. */
export function findings(expert: string, others: Readonly<Record<string, Judged>> = {}): string {
  return changedAnswers('rare-earth', `answers-visit-${expert}.json`, (file) => {
    for (const key of ['values', 'ruleNotes', 'adjustments', 'redLines', 'objections']) delete file[key]
    file.standard = { id: verifying.id, version: verifying.version }
    file.marks = []
    file.checks = verifying.criteria.map(({ id }) => ({
      criterion: id,
      ...(others[id] ?? { finding: '属实', original: true, citations: [{ document: 'D001', page: 1 }] }),
    }))
  })
}
