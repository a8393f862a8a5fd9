import type { Layout } from '../../../layout/layout.ts'
import { checkFlags } from '../../../panel/checks.ts'
import { conditionFlags } from '../../../panel/conditions.ts'
import { flagRow } from '../../../panel/flagRow.ts'
import type { Flag } from '../../../panel/flags.ts'
import { hardFlags, inOrder } from '../../../panel/flags.ts'
import type { PanelRecord } from '../../../panel/format.ts'
import { boundaryFlags, divergenceFlags, panelMakeUpFlags } from '../../../scoring/index.ts'
import type { Standard } from '../../../standard/format.ts'
import type { KnownTask } from '../../context.ts'
import { isSame } from './sums.ts'

/** The notices that the record's own marks give rise to; the others follow from the task. */
const ofMarks = new Set<Flag['kind']>([
  'itemDivergence',
  'findingDivergence',
  'totalDivergence',
  'medianDistance',
  'boundary',
  'conditionNotMet',
  'conditionOpen',
])

/**
 * Whether the notices are those that marks and total give rise to, none left out, in the words of one of the layouts; with the
 * task given also those on the panel's make-up and on requirements that are not met.
 */
export function flagsStand(
  record: PanelRecord,
  standard: Standard | undefined,
  known: KnownTask | undefined,
  layouts: readonly Layout[],
): boolean {
  const own: readonly Flag[] = standard && record.sheets.length > 0 ? flagsOfMarks(record, standard) : checkFlags(record.checks ?? [])
  const wanted = known ? inOrder([...own, ...flagsOfTask(record, known)]) : own
  const asked = known ? record.flags : record.flags.filter(({ kind }) => ofMarks.has(kind))
  const areWorded = record.flags.every((flag) => layouts.some((layout) => isSame(flag, flagRow(withRule(flag, record), layout))))
  return (
    areWorded &&
    layouts.some((layout) =>
      isSame(
        asked,
        wanted.map((flag) => flagRow(flag, layout)),
      ),
    )
  )
}

function flagsOfMarks({ matrix, sheets, totals, conditions }: PanelRecord, standard: Standard): readonly Flag[] {
  const { bonus, deduction, formula, total } = totals
  const atLine = total === undefined || formula === undefined ? [] : boundaryFlags(standard, sheets, { formula, bonus, deduction, total })
  return inOrder([...divergenceFlags(standard, matrix, sheets), ...atLine, ...conditionFlags(conditions)])
}

function flagsOfTask({ sheets, checks = [] }: PanelRecord, { plan, task, standard }: KnownTask): readonly Flag[] {
  if (standard === undefined) return []
  const hard = sheets.length + checks.length > 0 ? hardFlags(plan, task, standard) : []
  return [...panelMakeUpFlags(standard, task.panel), ...hard]
}

/** The record names the rule of a notice in its message alone, and what a condition proposes beside it. */
function withRule({ kind, criterion, expert, condition, message }: PanelRecord['flags'][number], { conditions = [] }: PanelRecord): Flag {
  const tested = conditions.find(({ id }) => id === condition)
  const rule = kind === 'unresolvedHard' ? /\bR\d\d\b/.exec(message)?.[0] : undefined
  return {
    kind,
    ...(criterion !== undefined && { criterion }),
    ...(expert !== undefined && { expert }),
    ...(rule !== undefined && { rule }),
    ...(tested && { condition: tested.id, name: tested.name, proposes: tested.proposes }),
  }
}
