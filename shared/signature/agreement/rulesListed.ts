import { ruleLists } from '../../layout/rules/index.ts'
import type { ResultRecord } from '../../result/format.ts'

/**
 * Whether the findings are those of a list of rules this program knows: every rule, in its order, with its kind and its
 * clause. A recusal record has none. One that is answered twice contradicts itself and is left out here.
 */
export function rulesAreListed({ findings, recusal }: Pick<ResultRecord, 'findings' | 'recusal'>): boolean {
  if (recusal.declared) return true
  const own = findings.filter(({ rule }, at) => findings.findIndex((one) => one.rule === rule) === at)
  return ruleLists.some(
    (list) =>
      own.length === list.length &&
      list.every(({ rule, kind, clause }, at) => own[at]!.rule === rule && own[at]!.kind === kind && own[at]!.clause === clause),
  )
}
