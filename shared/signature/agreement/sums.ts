import { canonicalBytes } from '../../format/canonical.ts'
import type { ResultCriterion, ResultRecord } from '../../result/format.ts'
import { totalsAgain } from '../../result/totals.ts'
import { isUnmarked } from '../../result/unmarked.ts'
import { unmarkedStandIn } from '../../standard/unmarked.ts'
import { equalBytes } from '../bytes.ts'

/**
 * Whether a result adds up by itself: marks within their maxima, formula marks equal to their own exact share rounded
 * half up once, totals equal to their parts. Needs no standard; what the share should be is asked in `followsStandard.ts`.
 */
export function sumsAgree(result: ResultRecord): boolean {
  const { criteria, totals } = result
  if (new Set(criteria.map(({ id }) => id)).size !== criteria.length) return false
  if (!criteria.every((criterion) => criterionAgrees(criterion, totals.decimals?.criterion))) return false
  const names = totals.dimensions.map(({ name }) => name)
  if (new Set(names).size !== names.length || criteria.some(({ dimension }) => !names.includes(dimension))) return false
  const groups = totals.groups?.map(({ id }) => id) ?? []
  if (new Set(groups).size !== groups.length || criteria.some(({ group }) => group !== undefined && !groups.includes(group))) return false
  return totals.dimensions.every((dimension) => maximumAgrees(result, dimension)) && isEqual(totals, totalsAgain(result))
}

/**
 * Whether the marks of a dimension are those of its criteria, of a group no more than its cap. Another kind of centre may have
 * more of them, so a table by attributes may leave some over.
 */
function maximumAgrees(
  { criteria, totals, attributes }: ResultRecord,
  { name, max }: ResultRecord['totals']['dimensions'][number],
): boolean {
  if (isUnmarked({ criteria })) return max === 0 && criteria.every(({ method }) => method === 'checked')
  const own = criteria.filter(({ dimension, counts }) => dimension === name && counts === undefined)
  if (!criteria.some(({ dimension }) => dimension === name)) return true
  const there = own.filter(({ state }) => state !== 'not-in-branch')
  return [own, there].some((items) => {
    const all = items.reduce((sum, one) => sum + one.max, 0)
    const over = overCaps(items, totals.groups)
    return max === all || max === all - over || (attributes !== undefined && max > all - over)
  })
}

/** The marks of items beyond the caps of their groups. */
function overCaps(items: readonly ResultCriterion[], groups: ResultRecord['totals']['groups'] = []): number {
  return groups.reduce((sum, { id, cap }) => {
    const there = items.reduce((marks, one) => (one.group === id ? marks + one.max : marks), 0)
    return sum + (cap === undefined ? 0 : Math.max(0, there - cap))
  }, 0)
}

function isEqual(one: unknown, other: unknown): boolean {
  return equalBytes(canonicalBytes(one), canonicalBytes(other))
}

function criterionAgrees(criterion: ResultCriterion, decimals: number | undefined): boolean {
  const { method, state, mark, max, explanation, finding, original } = criterion
  if (method === 'checked')
    return (
      max === unmarkedStandIn.max &&
      mark === undefined &&
      explanation?.hundredths === undefined &&
      (state === 'checked') === (finding !== undefined)
    )
  if (original !== undefined || state === 'checked') return false
  if ((state === 'scored') !== (mark !== undefined) || (mark ?? 0) > max) return false
  if (method !== 'formula' && explanation?.share === undefined)
    return state !== 'invalid' && explanation?.hundredths === undefined && (explanation === undefined || explanation.kind === 'conditions')
  if (explanation === undefined || explanation.hundredths !== mark) return false
  const rounded = explanation.share && roundedShare(explanation.share, max, method === 'formula' ? decimals : undefined)
  return mark === undefined || rounded === mark
}

/** share × max in hundredths, rounded half up to so many decimals of a mark. */
function roundedShare(share: string, max: number, decimals = 2): number {
  const unit = 10 ** (2 - decimals)
  const [numerator = '', denominator = '1'] = share.split('/')
  const [n, d] = [BigInt(numerator) * BigInt(max), BigInt(denominator) * BigInt(unit)]
  return Number((2n * n + d) / (2n * d)) * unit
}
