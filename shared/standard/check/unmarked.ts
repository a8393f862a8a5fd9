import { plainMark } from '../../format/marks.ts'
import type { Standard } from '../format.ts'
import { unmarkedStandIn } from '../unmarked.ts'
import type { Finding } from './finding.ts'

/**
 * A standard that only verifies has no marks anywhere, neither given nor computed nor counted; one with marks has no criterion
 * that is only verified. What stands there all the same would never act.
 */
export function unmarkedFindings(standard: Standard): readonly Finding[] {
  return standard.verificationOnly === true ? [...markedCriteria(standard), ...markedRest(standard)] : unmarkedCriteria(standard)
}

const markKeys = ['formula', 'counts', 'notApplicable', 'levels', 'markStep', 'outOf', 'bands'] as const

function markedCriteria({ criteria }: Standard): readonly Finding[] {
  return criteria.flatMap((criterion, place): readonly Finding[] => {
    const at = `/criteria/${place}`
    return [
      ...(criterion.method === 'checked' ? [] : [acts(`${at}/method`, criterion.id)]),
      ...(criterion.max === unmarkedStandIn.max ? [] : [acts(`${at}/max`, plainMark(criterion.max))]),
      ...markKeys.filter((key) => criterion[key] !== undefined).map((key) => acts(`${at}/${key}`, criterion.id)),
    ]
  })
}

/** Everything beside the criteria that only marks make use of. */
function markedRest({ dimensions, groups = [], anchors, grades, adjustments, conditions = [], decimals, aggregation }: Standard) {
  const lists = [
    ['/adjustments/bonus', adjustments.bonus],
    ['/adjustments/deductions', adjustments.deductions],
    ['/conditions', conditions],
  ] as const
  const settings = [
    ['/decimals', decimals],
    ['/adjustments/counted', adjustments.counted],
    ['/aggregation/trimBy', aggregation.trimBy],
    ['/aggregation/expertWeights', aggregation.expertWeights],
  ] as const
  const stand = [
    ['/anchors/0', anchors, unmarkedStandIn.anchors],
    ['/grades/0', grades, unmarkedStandIn.grades],
  ] as const
  return [
    ...stand.flatMap(([at, own, wanted]) => (JSON.stringify(own) === JSON.stringify(wanted) ? [] : [acts(at, String(own.length))])),
    ...dimensions.flatMap(({ max }, place) => (max === 0 ? [] : [acts(`/dimensions/${place}/max`, plainMark(max))])),
    ...groups.flatMap(({ cap }, place) => (cap === undefined ? [] : [acts(`/groups/${place}/cap`, plainMark(cap))])),
    ...lists.flatMap(([at, list]) => (list.length === 0 ? [] : [acts(`${at}/0`, String(list.length))])),
    ...settings.flatMap(([at, value]) => (value === undefined ? [] : [acts(at, '')])),
  ]
}

function acts(at: string, got: string): Finding {
  return { code: 'standard.marks', at, got }
}

function unmarkedCriteria({ criteria }: Standard): readonly Finding[] {
  return criteria.flatMap(({ id, method }, place): readonly Finding[] =>
    method === 'checked' ? [{ code: 'standard.checked', at: `/criteria/${place}/method`, got: id }] : [],
  )
}
