import { ruleLists, ruleTexts } from '../../layout/rules/index.ts'
import type { ResultRecord } from '../../result/format.ts'
import type { RuleFinding } from '../../rules/finding.ts'
import { isWorded } from './ruleWords.ts'

/**
 * Whether the findings are those of a list of rules this program knows: every rule, in its order, with its kind, its
 * clause and its words. A recusal record has none. One that is answered twice contradicts itself and is left out here. `found` is
 * what the rules find in the task's plan, by rule.
 */
export function rulesAreListed(
  { findings, recusal }: Pick<ResultRecord, 'findings' | 'recusal'>,
  found?: ReadonlyMap<string, RuleFinding['message']>,
): boolean {
  if (recusal.declared) return true
  const own = findings.filter(({ rule }, at) => findings.findIndex((one) => one.rule === rule) === at)
  return ruleLists.some(
    (list, number) =>
      own.length === list.length &&
      list.every(
        ({ rule, kind, clause }, at) =>
          own[at]!.rule === rule &&
          own[at]!.kind === kind &&
          own[at]!.clause === clause &&
          isWorded(own[at]!, ruleTexts[number]!, found?.get(rule)),
      ),
  )
}
