import type { ResultRecord } from '../../result/format.ts'

/**
 * Whether a result contradicts itself in what needs neither standard nor task: a later revision names the one it
 * replaces and the first none; advice stands under 咨询论证 alone and, unless its expert recused, is there; a recusal
 * record finds and scores nothing; every other stage has an overall opinion; each rule is answered once.
 */
export function contradictsItself(result: ResultRecord): boolean {
  const { revision, replaces, stage, consultation, standard, recusal, findings, criteria, opinion } = result
  if (revision > 1 !== (replaces !== undefined)) return true
  if (new Set(findings.map(({ rule }) => rule)).size !== findings.length) return true
  const isConsultation = stage === '咨询论证'
  if (!isConsultation && consultation !== undefined) return true
  if (isConsultation && (standard !== undefined || criteria.length > 0)) return true
  if (recusal.declared) return findings.length > 0 || criteria.length > 0
  return isConsultation ? consultation === undefined : !opinion?.overall.trim()
}
