import type { ResultRecord } from '../../result/format.ts'
import { recusalStands } from '../../review/recusal.ts'

/**
 * Whether a result contradicts itself in what needs neither standard nor task: a later revision names the one it
 * replaces and the first none; the pledge was accepted before the lock; one who recused names a relation, and one who names
 * none neither recuses nor explains; advice stands under 咨询论证 alone and, unless its expert recused, is there, without anything that belongs to marks; a recusal
 * record holds nothing else but notes and photos; every other stage has an overall opinion; each rule is answered once; no
 * self mark is above the full mark.
 */
export function contradictsItself(result: ResultRecord): boolean {
  const { revision, replaces, stage, consultation, standard, pledge, recusal, findings, criteria, opinion, lockedAt } = result
  if (revision > 1 !== (replaces !== undefined)) return true
  if (Date.parse(pledge.acceptedAt) > Date.parse(lockedAt)) return true
  if (!recusalStands(recusal)) return true
  if (new Set(findings.map(({ rule }) => rule)).size !== findings.length) return true
  if (criteria.some(({ selfMark = 0, preliminary, max }) => selfMark > max || (preliminary?.mark ?? 0) > max)) return true
  const isConsultation = stage === '咨询论证'
  if (!isConsultation && consultation !== undefined) return true
  if (isConsultation && (standard !== undefined || holdsMarks(result))) return true
  if (findings.some(({ view, note, citations }) => (view === undefined) !== (note === undefined) || (citations && view === undefined)))
    return true
  if (recusal.declared) return holdsMore(result)
  return isConsultation ? consultation === undefined : !opinion?.overall.trim()
}

/** What belongs to marks, of which 咨询论证 has none. */
function holdsMarks({ criteria, adjustments, attributes, totals }: ResultRecord): boolean {
  const { dimensions, groups, decimals } = totals
  return [criteria, adjustments, dimensions].some(({ length }) => length > 0) || [attributes, groups, decimals].some(Boolean)
}

/** What somebody who recused may not hand in: anything that bears on the mark or the opinion. */
function holdsMore(result: ResultRecord): boolean {
  const { findings, criteria, values, adjustments, redLines, table, opinion, consultation } = result
  const lists = [findings, criteria, values, adjustments, redLines]
  return lists.some(({ length }) => length > 0) || [table, opinion, consultation].some((part) => part !== undefined)
}
