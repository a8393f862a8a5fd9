import { plainMark } from '../../format/marks.ts'
import type { Criterion, Standard } from '../format.ts'
import type { Finding } from './finding.ts'
import { tablesOf } from './tables.ts'

const fullMarks = 10000

/**
 * Every criterion in a dimension, every dimension the sum of its criteria and not empty, 100 marks in all, in each table
 * that a centre can have; full marks on the step; what does not apply has something to be spread over.
 */
export function sumFindings(standard: Standard): readonly Finding[] {
  const { criteria } = standard
  if (standard.verificationOnly === true) return [...strangers(standard), ...emptyDimensions(standard)]
  return [
    ...strangers(standard),
    ...emptyDimensions(standard),
    ...dimensionFindings(standard),
    ...totalFindings(standard),
    ...criteria.flatMap((criterion, place) => [
      ...stepFindings(standard, criterion, `/criteria/${place}`),
      ...spreadFindings(standard, criterion, `/criteria/${place}/notApplicable`),
    ]),
  ]
}

function strangers({ dimensions, criteria }: Standard): readonly Finding[] {
  const known = new Set(dimensions.map(({ id }) => id))
  return criteria.flatMap(({ dimension }, place): readonly Finding[] =>
    known.has(dimension) ? [] : [{ code: 'standard.dimension', at: `/criteria/${place}/dimension`, got: dimension }],
  )
}

function emptyDimensions({ dimensions, criteria }: Standard): readonly Finding[] {
  return dimensions.flatMap(({ id, name, max }, place): readonly Finding[] =>
    max > 0 || criteria.some(({ dimension }) => dimension === id)
      ? []
      : [{ code: 'standard.dimension-empty', at: `/dimensions/${place}`, got: name }],
  )
}

/** The marks of a dimension are those of its criteria in the table that has the most of them. */
function dimensionFindings(standard: Standard): readonly Finding[] {
  const { dimensions, criteria } = standard
  const tables = tablesOf(standard)
  return dimensions.flatMap((dimension, place): readonly Finding[] => {
    const at = `/dimensions/${place}`
    const own = criteria.filter((criterion) => criterion.dimension === dimension.id)
    if (own.length === 0 && dimension.max === 0) return []
    const sums = tables.map(({ holds }) => marksOf(standard, own.filter(holds)))
    const most = Math.max(...sums.map(({ all }) => all))
    const least = Math.max(...sums.map(({ capped }) => capped))
    if (dimension.mayExceed === true && !own.some(({ counts }) => counts === 'bonus'))
      return [{ code: 'standard.cap-idle', at: `${at}/mayExceed`, got: dimension.name }]
    if (dimension.max === most && least < most && !own.some(({ counts }) => counts === 'bonus'))
      return [{ code: 'standard.full-unreachable', at: `${at}/max`, got: plainMark(most), want: plainMark(least) }]
    if (dimension.max === most || dimension.max === least) return []
    return [{ code: 'standard.dimension', at: `${at}/max`, want: plainMark(least), got: plainMark(dimension.max) }]
  })
}

function totalFindings(standard: Standard): readonly Finding[] {
  return tablesOf(standard).flatMap(({ name, holds }): readonly Finding[] => {
    const { all, capped } = marksOf(standard, standard.criteria.filter(holds))
    if (all === fullMarks || capped === fullMarks) return []
    const words = { at: '/criteria', want: plainMark(fullMarks) }
    return name === undefined
      ? [{ code: 'standard.sum', ...words, got: plainMark(all) }]
      : [{ code: 'standard.sum', words: 'standard.sum.table', ...words, got: `${name} ${plainMark(all)}` }]
  })
}

/** Bonus and deduction items stand outside the 100 marks; a group gives no more than its cap. */
function marksOf({ groups = [] }: Standard, criteria: readonly Criterion[]): { readonly all: number; readonly capped: number } {
  const counted = criteria.filter(({ counts }) => counts === undefined)
  const all = counted.reduce((sum, { max }) => sum + max, 0)
  const byGroup = new Map<string, number>()
  for (const { group, max } of counted) if (group !== undefined) byGroup.set(group, (byGroup.get(group) ?? 0) + max)
  const over = groups.reduce((sum, { id, cap }) => sum + (cap === undefined ? 0 : Math.max(0, (byGroup.get(id) ?? 0) - cap)), 0)
  return { all, capped: all - over }
}

/** A person gives marks in steps from 0: a full mark that is no whole number of steps cannot be given. */
function stepFindings(standard: Standard, { method, max, outOf, markStep, levels, bands }: Criterion, at: string): readonly Finding[] {
  if (method === 'formula') return decimalFindings(standard, max, at)
  if (levels !== undefined || bands !== undefined) return []
  const [step, full] = [markStep ?? standard.markStep, outOf ?? max]
  if (full % step === 0) return []
  return [{ code: 'standard.step', at: `${at}/${outOf === undefined ? 'max' : 'outOf'}`, got: plainMark(full), want: plainMark(step) }]
}

/** A computed mark is rounded to so many decimals: a full mark with more of them is rounded away from itself. */
function decimalFindings({ decimals }: Standard, max: number, at: string): readonly Finding[] {
  const unit = 10 ** (2 - (decimals?.criterion ?? 2))
  return max % unit === 0 ? [] : [{ code: 'standard.step', at: `${at}/max`, got: plainMark(max), want: plainMark(unit) }]
}

/** The weight of what does not apply goes to other criteria of its dimension, or of the table. */
function spreadFindings({ criteria }: Standard, { id, dimension, notApplicable }: Criterion, at: string): readonly Finding[] {
  if (notApplicable === undefined) return []
  if (notApplicable.give === 'share')
    return notApplicable.percent === 0 ? [{ code: 'standard.not-applicable-zero', at: `${at}/percent`, got: '0%' }] : []
  const others = criteria.filter((one) => one.id !== id && one.counts === undefined && one.notApplicable === undefined)
  const there = notApplicable.over === 'dimension' ? others.filter((one) => one.dimension === dimension) : others
  return there.length > 0 ? [] : [{ code: 'standard.spread', at: `${at}/over`, got: id }]
}
