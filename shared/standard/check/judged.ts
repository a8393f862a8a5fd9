import { plainMark } from '../../format/marks.ts'
import { type FigureShapes, figureShapes } from '../figures.ts'
import type { Criterion, Standard } from '../format.ts'
import type { Finding } from './finding.ts'
import { holesIn, isWholeValue } from './holes.ts'
import { rangeOf } from './range.ts'
import { boundWords, contains, isBound, isEmpty, spanOf } from './span.ts'
import { unitFinding } from './valueUnits.ts'
import { boundsWithin } from './within.ts'

/** Of criteria that a person marks: own levels, ranges that figures open, the step, who marks them; nothing of it on a computed one. */
export function judgedFindings(standard: Standard): readonly Finding[] {
  const shapes = figureShapes(standard)
  return standard.criteria.flatMap((criterion, place) => {
    const at = `/criteria/${place}`
    if (criterion.method === 'formula') return judgedOnly(criterion, at)
    const step = criterion.markStep ?? standard.markStep
    return [...levelsOf(criterion, step, at), ...bandsOf(criterion, step, at, shapes), ...expertsOf(criterion, standard, at)]
  })
}

function judgedOnly(criterion: Criterion, at: string): readonly Finding[] {
  return (['levels', 'markStep', 'outOf', 'bands', 'experts'] as const).flatMap((key): readonly Finding[] =>
    criterion[key] === undefined ? [] : [{ code: 'standard.judged-only', at: `${at}/${key}`, got: criterion.id }],
  )
}

/** Levels may share marks; each runs upwards within the full mark, the best holds it, and none leaves a range's neighbours out. */
function levelsOf({ levels, max, outOf }: Criterion, step: number, criterionAt: string): readonly Finding[] {
  if (levels === undefined) return []
  const at = `${criterionAt}/levels`
  const full = outOf ?? max
  const names = new Set<string>()
  const findings = levels.flatMap(({ label, from, to }, place): readonly Finding[] => {
    const name = label.trim().normalize('NFKC')
    const twice = names.has(name)
    names.add(name)
    if (twice) return [{ code: 'standard.name-twice', at: `${at}/${place}/label`, got: label }]
    if (from > to) return [{ code: 'standard.level-reversed', at: `${at}/${place}`, got: `${label} ${plainMark(from)}–${plainMark(to)}` }]
    if (to > full) return [{ code: 'standard.mark-over', at: `${at}/${place}/to`, got: plainMark(to), want: plainMark(full) }]
    return onStep(from, to, full, step)
      ? []
      : [{ code: 'standard.step', at: `${at}/${place}/to`, got: plainMark(to), want: plainMark(step) }]
  })
  if (findings.length > 0) return findings
  const most = Math.max(...levels.map(({ to }) => to))
  if (most < full) return [{ code: 'standard.full-unreachable', at, got: plainMark(most), want: plainMark(most) }]
  return holes(levels, step, at)
}

/** Whether some mark of the range can be given, and the full mark where the range goes up to it. */
function onStep(from: number, to: number, full: number, step: number): boolean {
  return to === full ? full % step === 0 : Math.ceil(from / step) * step <= to
}

/** Marks beside a range that no level holds; single marks (yes or no) leave the marks between them out on purpose. */
function holes(levels: NonNullable<Criterion['levels']>, step: number, at: string): readonly Finding[] {
  const rising = levels.map((level, place) => ({ ...level, place })).toSorted((a, b) => a.from - b.from)
  let below = rising[0]!
  return rising.slice(1).flatMap((level): readonly Finding[] => {
    const beneath = below
    if (level.to > below.to) below = level
    const ranges = level.from < level.to && beneath.from < beneath.to
    const [next, first] = [Math.floor(beneath.to / step) * step + step, Math.ceil(level.from / step) * step]
    if (!ranges || first <= next) return []
    return [{ code: 'standard.level-hole', at: `${at}/${level.place}`, got: `${plainMark(next)}–${plainMark(first - step)}` }]
  })
}

function bandsOf({ bands, max, outOf }: Criterion, step: number, criterionAt: string, shapes: FigureShapes): readonly Finding[] {
  if (bands === undefined) return []
  const at = `${criterionAt}/bands`
  const full = outOf ?? max
  const findings: Finding[] = []
  const spans = bands.rows.map(spanOf)
  for (const [place, row] of bands.rows.entries()) {
    const here = `${at}/rows/${place}`
    if (row.from > row.to) findings.push({ code: 'standard.level-reversed', at: here, got: `${plainMark(row.from)}–${plainMark(row.to)}` })
    else if (row.to > full) findings.push({ code: 'standard.mark-over', at: `${here}/to`, got: plainMark(row.to), want: plainMark(full) })
    else if (!onStep(row.from, row.to, full, step))
      findings.push({ code: 'standard.step', at: here, got: plainMark(row.to), want: plainMark(step) })
    if (isBound(row) && bands.value === undefined) findings.push({ code: 'standard.condition', at: here, got: boundWords(row) })
    if (isEmpty(spans[place]!)) findings.push({ code: 'standard.condition-never', at: here, got: boundWords(row) })
    else if (
      bands.rows
        .slice(0, place)
        .some(
          (above, index) =>
            (above.when === undefined || JSON.stringify(above.when) === JSON.stringify(row.when)) && contains(spans[index]!, spans[place]!),
        )
    )
      findings.push({ code: 'standard.rows-order', at: here, got: boundWords(row) })
  }
  if (findings.length > 0) return findings
  const most = Math.max(...bands.rows.map(({ to }) => to), bands.otherwise?.to ?? 0)
  if (most < full) return [{ code: 'standard.full-unreachable', at: `${at}/rows`, got: plainMark(most), want: plainMark(most) }]
  return openedRows(bands, at, shapes)
}

/** Rows of a range held against what its value can be, and values between two rows. */
function openedRows({ value, unit, rows }: NonNullable<Criterion['bands']>, at: string, shapes: FigureShapes): readonly Finding[] {
  if (value === undefined) return []
  return [
    ...rows.flatMap((row, place) => boundsWithin(row, `${at}/rows/${place}`, rangeOf(value, shapes), false)),
    ...holesIn(rows, isWholeValue(value, shapes)).map(
      (place) => ({ code: 'standard.rows-hole', at: `${at}/rows/${place}`, got: boundWords(rows[place]!) }) as const,
    ),
    ...(unit === undefined ? [] : unitFinding(value, unit, `${at}/unit`, shapes)),
  ]
}

/** A kind of expert that no panel needs to have may leave its criterion unmarked. */
function expertsOf({ experts, id }: Criterion, { aggregation }: Standard, at: string): readonly Finding[] {
  if (experts === undefined) return []
  const { mix } = aggregation.panel
  const called = experts.some((kind) => kind !== '其他' && mix[kind] > 0)
  return called ? [] : [{ code: 'standard.experts-none', at: `${at}/experts`, got: id }]
}
