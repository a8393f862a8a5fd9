import { plainMark } from '../../format/marks.ts'
import type { Criterion, Standard } from '../format.ts'
import type { Finding } from './finding.ts'

/** Percent of the full mark, `from` in and `to` out. */
interface Span {
  readonly from: number
  readonly to: number
  /** the level to mend */
  readonly place: number
}

/** Anything above the full mark: a level that goes to 100 holds the full mark itself. */
const beyond = 101

/** Every mark that a person can give has exactly one level; the lines for reasons and findings do not cross. */
export function levelFindings(standard: Standard): readonly Finding[] {
  if (standard.verificationOnly === true) return []
  return [...anchorFindings(standard), ...reasonFindings(standard), ...findingCapFindings(standard)]
}

function anchorFindings({ anchors, criteria, markStep }: Standard): readonly Finding[] {
  const reversed = anchors.flatMap(({ fromPercent, toPercent, label }, place): readonly Finding[] => {
    if (fromPercent < toPercent) return []
    return [{ code: 'standard.level-reversed', at: `/anchors/${place}`, got: `${label} ${fromPercent}–${toPercent}` }]
  })
  if (reversed.length > 0) return reversed
  const spans = anchors.map(({ fromPercent, toPercent }, place) => ({
    from: fromPercent,
    to: toPercent === 100 ? beyond : toPercent,
    place,
  }))
  // a criterion with levels of its own, or with a range that figures open, is marked by those
  const judged = criteria.filter(({ method, levels, bands }) => method !== 'formula' && levels === undefined && bands === undefined)
  const markIn = (span: Omit<Span, 'place'>) => firstMark(judged, markStep, span)
  const rising = anchors.some(({ fromPercent }, place) => place > 0 && fromPercent >= anchors[place - 1]!.fromPercent)
  return [
    ...gapsOf(spans).flatMap(({ from, to, place }): readonly Finding[] => {
      const found = markIn({ from, to })
      if (found === undefined) return []
      const span = `${from}%–${to === beyond ? 100 : to}%`
      return [{ code: 'standard.level-gap', at: `/anchors/${place}`, got: `${found.criterion} ${found.mark}`, want: span }]
    }),
    ...overlapsOf(spans).flatMap(({ from, to, place }): readonly Finding[] => {
      const found = markIn({ from, to })
      if (found === undefined) return []
      const span = `${from}%–${to === beyond ? 100 : to}%`
      return [{ code: 'standard.level-overlap', at: `/anchors/${place}`, got: `${found.criterion} ${found.mark}`, want: span }]
    }),
    ...spans.flatMap((span): readonly Finding[] =>
      judged.length === 0 || markIn(span) !== undefined
        ? []
        : [{ code: 'standard.level-unused', at: `/anchors/${span.place}`, got: anchors[span.place]!.label }],
    ),
    ...(rising ? [{ code: 'standard.level-order', at: '/anchors' } as const] : []),
  ]
}

/** The stretches of 0 to the full mark that no level holds. */
function gapsOf(spans: readonly Span[]): readonly Span[] {
  const gaps: Span[] = []
  let reached = 0
  for (const { from, to, place } of spans.toSorted((a, b) => a.from - b.from)) {
    if (from > reached) gaps.push({ from: reached, to: from, place })
    reached = Math.max(reached, to)
  }
  if (reached < beyond) gaps.push({ from: reached, to: beyond, place: spans.reduce((top, span) => (span.to > top.to ? span : top)).place })
  return gaps
}

function overlapsOf(spans: readonly Span[]): readonly Span[] {
  const shared: Span[] = []
  const rising = spans.toSorted((a, b) => a.from - b.from)
  let reached = 0
  for (const { from, to, place } of rising) {
    if (from < reached) shared.push({ from, to: Math.min(to, reached), place })
    reached = Math.max(reached, to)
  }
  return shared
}

/** The lowest mark of the first criterion that has one in the span: counted in steps, so that 7–8 and 5–6 leave no whole mark out. */
function firstMark(criteria: readonly Criterion[], standardStep: number, { from, to }: Omit<Span, 'place'>) {
  for (const { id, max, markStep } of criteria) {
    const step = markStep ?? standardStep
    const mark = Math.ceil((from * max) / (100 * step)) * step
    if (mark <= max && mark * 100 < to * max) return { criterion: id, mark: plainMark(mark) }
  }
  return undefined
}

function reasonFindings({ reasonBelowPercent: below, reasonAbovePercent: above }: Standard): readonly Finding[] {
  const words = { at: '/reasonAbovePercent', got: String(above), want: String(below) }
  if (below > above) return [{ code: 'standard.reason-lines', ...words }]
  if (below === 100) return [{ code: 'standard.reason-always', at: '/reasonBelowPercent', got: String(below) }]
  return (below === above && above < 100) || above === 0 ? [{ code: 'standard.reason-always', ...words }] : []
}

/** What was found untrue may not earn more than what could not be verified. */
function findingCapFindings({ findingCaps, criteria }: Standard): readonly Finding[] {
  const { 不属实: untrue, 无法核实: open } = findingCaps
  const reversed = untrue > open
  const idle = criteria.some(({ method }) => method === 'verified')
  return [
    ...(reversed ? [{ code: 'standard.finding-caps', at: '/findingCaps/不属实', got: String(untrue), want: String(open) } as const] : []),
    ...(['不属实', '无法核实'] as const).flatMap((key): readonly Finding[] =>
      idle && findingCaps[key] === 100 ? [{ code: 'standard.cap-idle', at: `/findingCaps/${key}`, got: '100%' }] : [],
    ),
  ]
}
