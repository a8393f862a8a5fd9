import type { Layout } from '../../../layout/layout.ts'
import type { PanelRecord } from '../../../panel/format.ts'
import type { KnownStandard, KnownTask } from '../../context.ts'
import type { Reason } from '../../reasons.ts'
import { citedAlike } from '../cited.ts'
import { namedStandard } from '../head.ts'
import { hasUnseen } from '../hiddenText.ts'
import { contradictsItself } from './contradictions.ts'
import { flagsStand } from './flags.ts'
import { followsStandard } from './formula.ts'
import { listStands } from './list.ts'
import { signersStand } from './signers.ts'
import { computedPanel, sumsStand, totalsStand } from './sums.ts'
import { panelTaskReasons } from './task.ts'
import { citationsOf, typedTexts } from './texts.ts'

/** What a panel's record is held against. */
interface Against {
  /** the task it names, where its package is given */
  readonly known: KnownTask | undefined
  readonly standards: readonly KnownStandard[]
  /** whose words its notices may be in */
  readonly layouts: readonly Layout[]
}

/**
 * Why a panel's record cannot be: it is computed again from what it lists, by its standard and, where given, its task. Whether
 * the sheets it lists hold these marks is asked where they are given, too.
 */
export function panelReasons(record: PanelRecord, { known, standards, layouts }: Against): readonly Reason[] {
  const named = record.standard && namedStandard(record.standard, standards)
  const reasons: Reason[] = []
  if (contradictsItself(record)) reasons.push('panel.contradicts')
  if (!listStands(record)) reasons.push('panel.list')
  if (!signersStand(record)) reasons.push('panel.signers')
  if (hasUnseen(typedTexts(record))) reasons.push('result.hiddenText')
  // photos are numbered anew in every sheet
  if (!citedAlike(citationsOf(record).filter(({ document }) => document.startsWith('D')))) reasons.push('result.citation')
  if (known) reasons.push(...panelTaskReasons(record, known))
  if (typeof named === 'string') return [...reasons, named]
  if (named === undefined && record.stage !== '咨询论证') return [...reasons, 'standard.unknown']
  const standard = named?.standard
  const computed = computedPanel(record, standard)
  if (!sumsStand(record, computed)) reasons.push('panel.sums')
  if (!totalsStand(record, computed)) reasons.push('panel.total')
  if (!(standard ? followsStandard(record, standard) : hasNoMarks(record))) reasons.push('panel.formula')
  if (!flagsStand(record, standard, known, layouts)) reasons.push('panel.flags')
  return reasons
}

/** Under 咨询论证 nothing is scored. */
function hasNoMarks({ formula, values, adjustments, missingHandling }: PanelRecord): boolean {
  return [formula, values, adjustments, missingHandling].every(({ length }) => length === 0)
}
