import { compareText } from '../format/order.ts'
import { topics } from '../review/act.ts'
import { scorer } from '../review/context.ts'
import type { Sheet } from '../review/sheet.ts'
import type { ReviewState } from '../review/state.ts'
import { attributesOf } from '../standard/tableOf.ts'
import { cite } from './cite.ts'
import type { ResultContext } from './context.ts'
import { resultCriteria, verifiedValues } from './criteria.ts'
import { resultFindings } from './findings.ts'
import { type ResultRecord, resultSchema } from './format.ts'
import { resultNotes, resultPhoto } from './notes.ts'
import { resultTotals } from './totals.ts'

/**
 * The result of a sheet that has no blockers (formats.md § 7), checked against its own schema before it is returned.
 * One who recused gives a recusal record (form 2): beside notes and photos it holds nothing of what was entered before, and the total is 0.
 * Throws on a state that `blockers` would have stopped: that is a bug of ours.
 */
export function buildResult(state: ReviewState, context: ResultContext): ResultRecord {
  const { sheet, pledge, recusal } = state
  const expert = scorer(context.task, context.expert)
  if (pledge === undefined || recusal === undefined || expert === undefined) throw new Error('a result needs pledge, recusal and expert')
  const criteria = recusal.declared ? [] : resultCriteria(sheet, context)
  const replaced = state.reopened.at(-1)?.replaces
  const { id, name, unit, role, specialty } = expert
  return resultSchema.parse({
    format: 'tic-review/result@1',
    software: { name: 'tic-review', version: context.softwareVersion },
    task: context.task.id,
    package: context.package,
    stage: context.task.stage,
    centre: context.task.centre,
    ...standardPart(context),
    expert: { id, name, unit, role, ...(specialty !== undefined && { specialty }), fingerprint: context.fingerprint },
    pledge,
    recusal,
    findings: recusal.declared ? [] : resultFindings(sheet, context),
    criteria,
    ...entries(sheet, context),
    ...(recusal.declared && { values: [], table: undefined, adjustments: [], redLines: [] }),
    totals: resultTotals(criteria, context.standard),
    ...(recusal.declared ? {} : opinionPart(sheet, context)),
    journal: context.journal,
    revision: state.revision,
    ...(replaced !== undefined && { replaces: replaced }),
    lockedAt: context.lockedAt,
  })
}

function standardPart({ plan, standard, standardSha256 }: ResultContext) {
  if (standard === undefined) return {}
  const { id, version, label, documentNumber } = standard
  const attributes = attributesOf(plan, standard)
  return {
    standard: { id, version, sha256: standardSha256, label, documentNumber },
    ...(standard.attributes !== undefined && { attributes }),
  }
}

/** Lists sorted so that equal content gives equal bytes: by item and then by entry. */
function entries(sheet: Sheet, context: ResultContext) {
  const cited = <T extends { readonly citations?: Parameters<typeof cite>[2] }>(entry: T) => ({
    ...entry,
    ...(entry.citations !== undefined && { citations: cite(context, sheet, entry.citations) }),
  })
  return {
    values: verifiedValues(sheet).map(cited),
    ...(sheet.table.confirmed && { table: sheet.table.confirmed }),
    adjustments: listed(sheet.adjustments, (entry) => entry.item).map(cited),
    redLines: listed(sheet.redLines, (entry) => entry.item).map((clue) => ({ ...cited(clue), status: '待科技厅审定' })),
    notes: resultNotes(sheet, context),
    attachments: Object.entries(sheet.attachments)
      .flatMap(([id, photo]) => (photo === undefined ? [] : [resultPhoto(id, photo)]))
      .sort((a, b) => compareText(a.id, b.id)),
  }
}

function opinionPart(sheet: Sheet, { task }: ResultContext) {
  const opinion = sheet.opinion.overall === undefined ? {} : { opinion: sheet.opinion }
  if (task.stage !== '咨询论证' || sheet.advice.conclusion === undefined) return opinion
  const views = topics.flatMap((topic) => (sheet.topics[topic] === undefined ? [] : [{ topic, ...sheet.topics[topic] }]))
  return {
    ...opinion,
    consultation: { topics: views, rectifications: listed(sheet.demands, () => ''), conclusion: sheet.advice.conclusion },
  }
}

function listed<T>(table: Readonly<Record<string, T | undefined>>, sortKey: (entry: T) => string): T[] {
  return Object.entries(table)
    .flatMap(([id, entry]) => (entry === undefined ? [] : [{ id, entry }]))
    .sort((a, b) => compareText(sortKey(a.entry), sortKey(b.entry)) || compareText(a.id, b.id))
    .map(({ entry }) => entry)
}
