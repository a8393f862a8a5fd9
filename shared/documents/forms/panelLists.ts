import { type Layout, word } from '../../layout/layout.ts'
import type { PanelDraft } from '../../panel/draft.ts'
import { shownName } from '../../standard/shownRule.ts'
import { citationsText, groupsOfFour, markText, timeText } from '../wording.ts'
import type { FormSource } from './form.ts'
import { criterionName } from './panelNames.ts'
import { nameOf } from './panelPeople.ts'
import { adjustmentAmount } from './resultParts.ts'

// The rows of a panel's lists as texts: the pages and the workbook show the same.

type Names = Pick<FormSource, 'panel' | 'task' | 'standard'>
type Rows = readonly (readonly string[])[]

/** Number, expert, revision, state, whether it counts, and digest of every sheet that was handed in. */
export function resultRows(layout: Layout, { results }: PanelDraft): Rows {
  return results.map((each, index) => [
    String(index + 1),
    each.name,
    word(layout, 'info.revisionValue', { revision: each.revision }),
    each.state,
    word(layout, each.included ? 'choice.yes' : 'choice.no'),
    groupsOfFour(each.sha256),
  ])
}

/** Who has not handed in. */
export function absentText(layout: Layout, source: Names, { absent }: PanelDraft): string {
  const experts = absent.map((id) => nameOf(source, id)).join('、')
  return experts === '' ? word(layout, 'panel.noneAbsent') : word(layout, 'panel.absent', { experts })
}

/** Kind, subject, notice, and the marks it is about. */
export function flagRows(layout: Layout, source: Names, panel: PanelDraft): Rows {
  return panel.flags.map((flag) => [
    word(layout, `panel.flag.${flag.kind}`),
    flag.criterion === undefined
      ? flag.expert === undefined
        ? word(layout, 'none')
        : nameOf(source, flag.expert)
      : criterionName(layout, source.standard, flag.criterion),
    flag.message,
    flag.kind === 'findingDivergence'
      ? findingsText(layout, source, panel, flag.criterion)
      : flag.kind === 'itemDivergence' || flag.kind === 'totalDivergence' || flag.kind === 'medianDistance'
        ? marksText(layout, source, panel, flag.criterion)
        : word(layout, 'none'),
  ])
}

/** The marks of a criterion, or the sums of the sheets. */
function marksText(layout: Layout, source: Names, panel: PanelDraft, criterion: string | undefined): string {
  const marks =
    criterion === undefined
      ? panel.sheets.map(({ expert, sum }) => ({ expert, mark: sum }))
      : (panel.matrix.find((row) => row.criterion === criterion)?.marks ?? [])
  const texts = marks.map(({ expert, mark }) => word(layout, 'panel.flagMark', { name: nameOf(source, expert), mark: markText(mark) }))
  return texts.join('，') || word(layout, 'none')
}

/** What each expert found of a criterion, where no marks are given. */
function findingsText(layout: Layout, source: Names, { checks = [] }: PanelDraft, criterion: string | undefined): string {
  const found = checks.find((row) => row.criterion === criterion)?.findings ?? []
  return found.map(({ expert, finding }) => word(layout, 'panel.flagMark', { name: nameOf(source, expert), mark: finding })).join('，')
}

/** Time, subject, outcome, reason. */
export function decisionRows(layout: Layout, source: Names, { decisions }: PanelDraft): Rows {
  return decisions.map(({ at, subject, decision, reason }) => [
    timeText(layout, at),
    subjectText(layout, source, subject),
    decision,
    reason,
  ])
}

/** A minute is about a criterion, an expert, a condition, all sheets, or what its writer named. */
function subjectText(layout: Layout, source: Names, subject: string): string {
  if (source.standard?.criteria.some(({ id }) => id === subject)) return criterionName(layout, source.standard, subject)
  const condition = /^condition(C\d\d)$/.exec(subject)?.[1]
  if (condition !== undefined) return word(layout, 'panel.conditionSubject', { condition })
  return subject === 'totalDivergence' ? word(layout, 'panel.flag.totalDivergence') : nameOf(source, subject)
}

/** Expert, digest of the former sheet and of the present one, reason. */
export function reopenedRows(source: Names, { reopened }: PanelDraft): Rows {
  return reopened.map((each) => [nameOf(source, each.expert), groupsOfFour(each.old), groupsOfFour(each.new), each.reason])
}

/** Item, name, amount, ground, evidence, state. */
export function adjustmentRows(layout: Layout, { standard }: Names, { adjustments }: PanelDraft): Rows {
  const named = [...(standard?.adjustments.bonus ?? []), ...(standard?.adjustments.deductions ?? [])]
  return adjustments.map((each) => {
    const item = named.find(({ id }) => id === each.item)
    return [
      each.item,
      item === undefined ? word(layout, 'none') : shownName(item, layout),
      adjustmentAmount(layout, each),
      each.reason,
      citationsText(layout, each.citations) || word(layout, 'none'),
      word(layout, 'adjustments.pending'),
    ]
  })
}

/** Item, name, clue, who raised it, the panel's view, evidence, state. */
export function redLineRows(layout: Layout, source: Names, { redLines }: PanelDraft): Rows {
  return redLines.map((each) => [
    each.item,
    source.standard?.redLines.find(({ id }) => id === each.item)?.name ?? word(layout, 'none'),
    each.clue,
    each.raisedBy.map((id) => nameOf(source, id)).join('、'),
    each.panelView,
    citationsText(layout, each.citations) || word(layout, 'none'),
    each.status,
  ])
}

/** Criterion, choice and reason of each figure that is missing. */
export function missingRows(layout: Layout, { standard }: Names, { missingHandling }: PanelDraft): Rows {
  return missingHandling.map(({ criterion, choice, reason }) => [criterionName(layout, standard, criterion), choice, reason])
}

/** Expert and reason; of one whose sheet counts and whose signature the record does not ask for, that the expert refuses it. */
export function dissentRows(layout: Layout, source: Names, { dissent, results, signers }: PanelDraft): Rows {
  const refuses = (expert: string) =>
    results.some((row) => row.expert === expert && row.included) && !signers.some((signer) => signer.expert === expert)
  return dissent.map(({ expert, reason }) => {
    const name = nameOf(source, expert)
    return [refuses(expert) ? word(layout, 'panel.refuses', { name }) : name, reason]
  })
}

export function voteText(layout: Layout, { agree, disagree }: NonNullable<PanelDraft['vote']>): string {
  if (agree + disagree === 0) return word(layout, 'panel.voteOpen')
  return word(layout, 'panel.voteText', { voters: agree + disagree, agree, disagree })
}
