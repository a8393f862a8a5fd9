// 数据自洽性：公式采用的数据取自依托单位（非中心自有）的，提请专家注意
// The mark is computed all the same; a person decides whether the parent unit's figure may be used for the centre's.
import type { FigureKey, Plan } from '../plan/format.ts'
import { figuresOf } from '../standard/figures.ts'
import type { Standard } from '../standard/format.ts'
import { figureNames } from './figures.ts'
import { always, type Rule, type RuleContext, type Verdict } from './rule.ts'

export const rule: Rule = {
  id: 'X13',
  clause: '数据自洽性',
  kind: 'HARD',
  group: 'consistency',
  reads: ['figures.*.own', 't:standard'],
  applies: always,
  check: checkOwners,
  evidence: (context) => borrowed(context).map((key) => ({ source: context.plan.figures[key]?.source })),
}

function checkOwners(context: RuleContext): Verdict {
  const keys = borrowed(context)
  if (keys.length === 0) return { outcome: 'pass' }
  return {
    outcome: 'ask',
    key: context.standard === undefined ? 'X13.askWithoutStandard' : 'X13.ask',
    params: { figures: figureNames(keys) },
  }
}

/** Figures taken from the parent unit that a formula uses; without a standard, all such figures. */
function borrowed({ plan, standard }: RuleContext): readonly FigureKey[] {
  const used = standard === undefined ? undefined : figuresUsed(standard)
  const notOwn = (Object.keys(plan.figures) as (keyof Plan['figures'])[]).filter((key) => plan.figures[key]?.own === false)
  return notOwn.filter((key) => used === undefined || used.has(key)).sort()
}

/** Figures that the standard's formulas name; the derived 财政投入 is replaced by its two parts. */
function figuresUsed(standard: Standard): ReadonlySet<string> {
  const named = standard.criteria.flatMap(({ formula }) => (formula === undefined ? [] : figuresOf(formula)))
  return new Set(named.flatMap((key) => (key === 'invest_fiscal' ? ['invest_fiscal_region', 'invest_fiscal_other'] : [key])))
}
