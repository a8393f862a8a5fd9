import { figureShapes } from '../standard/figures.ts'
import type { Standard } from '../standard/format.ts'
import { isTable } from '../standard/isTable.ts'
import type { Fault } from '../text/fault.ts'
import type { Locale } from '../text/say.ts'
import { prepareFormula } from './formula.ts'
import { isUnscored, type Measure } from './measure.ts'
import { checkCase, type ExpertCriterion, expertMaxima, isFields, type ReplayCase } from './replayCase.ts'
import { parseLine } from './replayLine.ts'
import { answerTable, type ReplayTableAnswer } from './replayTable.ts'
import { checkTableCase } from './replayTableCase.ts'
import { faultMessage } from './replayText.ts'
import { markOf, roundedMark } from './scoreFormula.ts'
import { formulaCriteria } from './sheets.ts'
import { prepareTable } from './table.ts'
import { panelTotal } from './totals.ts'

export type ReplayItem =
  | { readonly state: 'scored'; readonly hundredths: number }
  | { readonly state: 'missing' | 'invalid' | 'not-in-branch' }

/** What `tic-review score` answers to one case (score-replay.md). */
export interface ReplayAnswer {
  readonly case: unknown
  readonly standard: string
  readonly items: Readonly<Record<string, ReplayItem>>
  readonly formulaTotal: number | null
  readonly total: number | null
  readonly trimApplied: boolean
  readonly grade: string | null
  readonly state: 'final' | 'pending' | 'incomplete'
}

export interface ReplayError {
  readonly case: unknown
  readonly state: 'error'
  readonly message: string
}

/** Answers one line after another; no state is kept between lines. */
export type Replay = (line: string) => ReplayAnswer | ReplayTableAnswer | ReplayError

interface PreparedStandard {
  readonly standard: Standard
  readonly experts: readonly ExpertCriterion[]
  readonly formulas: readonly { readonly id: string; readonly max: number; readonly measure: Measure }[]
  /** where the standard is a whole table with more than criteria and a sum */
  readonly table: ReturnType<typeof prepareTable> | undefined
}

/** Prepares the standards; messages about invalid lines are in `locale`. */
export function createReplay(standards: readonly Standard[], locale: Locale): Replay {
  const prepared = new Map(standards.map((standard) => [standard.id, prepare(standard)]))
  return (line) => {
    const parsed = parseLine(line)
    if (!parsed.ok) return failure(null, parsed.faults, locale)
    if (!isFields(parsed.value)) return failure(null, [{ code: 'scoring.notObject' }], locale)
    const fields = parsed.value
    const id = caseId(fields.case)
    if (id === undefined) return failure(null, [{ code: 'scoring.field', at: 'case', want: 'replayWantText' }], locale)
    if (typeof fields.standard !== 'string') {
      return failure(id, [{ code: 'scoring.field', at: 'standard', want: 'replayWantText' }], locale)
    }
    const standard = prepared.get(fields.standard)
    if (standard === undefined) return failure(id, [{ code: 'scoring.standard', got: fields.standard }], locale)
    if (standard.table !== undefined) {
      const one = checkTableCase(fields, standard.standard)
      return one.ok ? answerTable(id, standard.standard, standard.table, one.value) : failure(id, one.faults, locale)
    }
    const checked = checkCase(fields, standard.standard, standard.experts)
    return checked.ok ? answer(id, standard, checked.value) : failure(id, checked.faults, locale)
  }
}

function prepare(standard: Standard): PreparedStandard {
  const shapes = figureShapes(standard)
  const formulas = formulaCriteria(standard).map(({ id, max, formula }) => ({ id, max, measure: prepareFormula(formula!, max, shapes) }))
  return { standard, experts: expertMaxima(standard), formulas, table: isTable(standard) ? prepareTable(standard) : undefined }
}

function answer(id: unknown, { standard, formulas }: PreparedStandard, given: ReplayCase): ReplayAnswer {
  const items: Record<string, ReplayItem> = {}
  let formula: number | undefined = 0
  const facts = { values: given.facts }
  for (const { id, max, measure } of formulas) {
    const share = measure(facts, undefined)
    if (isUnscored(share)) {
      items[id] = { state: share.state }
      formula = undefined
    } else {
      const hundredths = roundedMark(markOf(share, max), standard.decimals?.criterion)
      items[id] = { state: 'scored', hundredths }
      if (formula !== undefined) formula += hundredths
    }
  }
  const { total, trimApplied, grade, state } = panelTotal({ standard, formula, ...given })
  return {
    case: id,
    standard: standard.id,
    items,
    formulaTotal: formula ?? null,
    total: total ?? null,
    trimApplied,
    grade: grade ?? null,
    state,
  }
}

function failure(id: unknown, faults: readonly Fault[], locale: Locale): ReplayError {
  return { case: id, state: 'error', message: faultMessage(locale, faults[0]!) }
}

/** The case's own name is given back as it came: text or a number; absent is `null`; anything else is refused. */
function caseId(raw: unknown): string | number | null | undefined {
  if (raw === undefined || raw === null) return null
  return typeof raw === 'string' || typeof raw === 'number' ? raw : undefined
}
