import type { PanelMember, Task } from '../plan/task.ts'
import type { Fault } from '../text/fault.ts'
import { isSameName } from '../text/sameName.ts'
import type { Flag } from './flags.ts'
import { dissentBlockers, leaderBlockers, lengthBlockers } from './formBlockers.ts'
import type { Merged } from './merge.ts'
import type { PanelState } from './record.ts'
import { neededVotes } from './standing.ts'

/** The share of the counted experts who must agree, as whole numbers: the task's, else two thirds (assumptions.md § 5). */
export function neededShare({ settings }: Task): { readonly of: number; readonly in: number } {
  return settings.voteShare === '3/4' ? { of: 3, in: 4 } : { of: 2, in: 3 }
}

/**
 * Everything that keeps a panel's record from being closed, in the order of the meeting: sheets, figures, decisions,
 * opinion, vote, the two persons of the form. `at` is the place on the panel's sheet; `own` is the fingerprint of the leader's key,
 * where the leader is at work.
 */
export function panelBlockers(state: PanelState, merged: Merged, task: Task, own?: string): readonly Fault[] {
  if (state.locked) return [{ code: 'panel.locked' }]
  return [
    ...openBlockers(merged),
    ...leaderBlockers(task, merged, own),
    ...lengthBlockers(state, merged),
    ...flagBlockers(state, merged),
    ...opinionBlockers(state, task),
    ...voteBlockers(state, merged, task),
    ...dissentBlockers(state, merged, task),
    ...refusalBlockers(state, task),
    ...paperBlockers(state),
  ]
}

/** A member who has not handed in is said in the record and keeps nobody else from closing. */
function openBlockers({ open }: Merged): readonly Fault[] {
  return open.flatMap((point): readonly Fault[] => {
    switch (point.kind) {
      case 'noSheet':
        return [{ code: 'panel.noSheet', at: '/files' }]
      case 'conflict':
        return [{ code: 'panel.conflict', at: '/files', name: point.expert }]
      case 'table':
        return [{ code: 'panel.table', at: '/table', name: point.expert }]
      case 'values':
        return [{ code: 'panel.figures', at: '/table', name: point.figure }]
      case 'formula':
        return [{ code: 'panel.missing', at: `/missing/${point.criterion}`, name: point.criterion }]
      case 'unmarked':
        return [
          point.expert === undefined
            ? { code: 'panel.unmarked', at: `/missing/${point.criterion}`, name: point.criterion }
            : { code: 'panel.unmarkedBy', at: '/files', name: point.expert, got: point.criterion },
        ]
      case 'adjustment':
        return [{ code: 'panel.adjustment', at: `/adjustments/${point.item}`, name: point.item }]
      default:
        return []
    }
  })
}

/** A red-line clue needs the panel's ruling, 待查 included; a wide item, a wide spread and a far sheet need a minute. */
function flagBlockers({ sheet }: PanelState, { parts, flags }: Merged): readonly Fault[] {
  const unruled = parts.redLines.filter(({ item }) => sheet.redLines[item] === undefined)
  const discussed = new Set(Object.values(sheet.decisions).map((decision) => decision?.subject))
  return [
    ...unruled.map(({ item }) => ({ code: 'panel.redLine', at: `/redLines/${item}`, name: item })),
    ...flags
      .filter(asksForMinute)
      .map((flag) => subjectOf(flag))
      .filter((subject) => !discussed.has(subject))
      .map((subject) => ({ code: 'panel.discuss', at: '/decisions', name: subject })),
  ]
}

/** A wide item, a wide spread of the sheets, a far sheet and a condition that does not hold or is open must be discussed. */
export function asksForMinute({ kind }: Pick<Flag, 'kind'>): boolean {
  if (kind === 'conditionNotMet' || kind === 'conditionOpen') return true
  return kind === 'itemDivergence' || kind === 'findingDivergence' || kind === 'totalDivergence' || kind === 'medianDistance'
}

/** What a minute on a flag is about: the criterion, the expert, the condition (its id alone could be a criterion's), or all sheets. */
export function subjectOf({
  kind,
  criterion,
  expert,
  condition,
}: {
  readonly kind: string
  readonly criterion?: string
  readonly expert?: string
  readonly condition?: string
}): string {
  if (condition !== undefined) return `condition${condition}`
  return criterion ?? expert ?? kind
}

function opinionBlockers({ sheet }: PanelState, task: Task): readonly Fault[] {
  const overall = sheet.opinion.overall === undefined ? [{ code: 'panel.opinion', at: '/opinion/overall' }] : []
  const isAdvice = task.stage === '咨询论证'
  const concluded = isAdvice ? sheet.advice.conclusion : sheet.opinion.conclusion
  const isUnviewed = isAdvice && Object.values(sheet.topics).every((topic) => topic === undefined)
  return [
    ...overall,
    ...(isUnviewed ? [{ code: 'panel.topics', at: '/advice/topics' }] : []),
    ...(concluded === undefined ? [{ code: 'panel.conclusion', at: isAdvice ? '/advice/conclusion' : '/opinion/conclusion' }] : []),
  ]
}

/** Every expert whose sheet counts votes once; those against are named with their reasons. */
function voteBlockers({ sheet }: PanelState, { counted }: Merged, task: Task): readonly Fault[] {
  const vote = sheet.vote.counted
  if (vote === undefined) return [{ code: 'panel.vote', at: '/vote' }]
  const { agree, disagree } = vote
  if (agree + disagree !== counted.length) return [{ code: 'panel.voters', at: '/vote', want: String(counted.length) }]
  const share = neededShare(task)
  if (agree < neededVotes(share, counted.length)) return [{ code: 'panel.majority', at: '/vote', want: `${share.of}/${share.in}` }]
  const dissenters = Object.values(sheet.dissent).filter((entry) => entry !== undefined).length
  return dissenters === disagree ? [] : [{ code: 'panel.dissent', at: '/dissent', want: String(disagree) }]
}

/** Who will not sign says why, as a dissent; the leader, who closes the record, signs it. */
function refusalBlockers({ sheet }: PanelState, { panel }: Task): readonly Fault[] {
  return panel.flatMap(({ id, role }): readonly Fault[] => {
    if (sheet.refusals[id] === undefined) return []
    if (role === '组长') return [{ code: 'panel.leaderRefuses', at: '/dissent' }]
    return sheet.dissent[id] === undefined ? [{ code: 'panel.refusal', at: '/dissent', name: id }] : []
  })
}

/** 填写人 and 复核人 are two persons. */
function paperBlockers({ sheet }: PanelState): readonly Fault[] {
  const { preparedBy, checkedBy } = sheet.paper
  if (preparedBy === undefined) return [{ code: 'panel.preparedBy', at: '/paper/preparedBy' }]
  if (checkedBy === undefined) return [{ code: 'panel.checkedBy', at: '/paper/checkedBy' }]
  return isSameName(preparedBy, checkedBy) ? [{ code: 'panel.samePerson', at: '/paper/checkedBy' }] : []
}

/**
 * The members of the roster who sign a closed record: all whose sheet counts and who do not refuse with a dissent on record, and the
 * secretaries whose keys are known (`keys`, by id).
 */
export function signersOf(
  task: Task,
  merged: Merged,
  { sheet }: Pick<PanelState, 'sheet'>,
  keys: ReadonlyMap<string, string>,
): readonly PanelMember[] {
  const counted = new Set(merged.counted.map(({ expert }) => expert.id))
  const refuses = (id: string) => sheet.refusals[id] !== undefined && sheet.dissent[id] !== undefined
  return task.panel.filter(({ id, role }) => (counted.has(id) && !refuses(id)) || (role === '秘书' && keys.has(id)))
}
