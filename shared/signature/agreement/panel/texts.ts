import type { CitedDocument } from '../../../format/values.ts'
import type { PanelRecord } from '../../../panel/format.ts'

/** What persons typed into a panel's record or into the sheets it repeats. */
export function typedTexts(record: PanelRecord): readonly (string | undefined)[] {
  const { values, adjustments, redLines, missingHandling, decisions, reopened, opinion, consultation, dissent, preparedBy, checkedBy } =
    record
  return [
    ...[...values, ...adjustments, ...missingHandling, ...reopened, ...dissent].map(({ reason }) => reason),
    ...[record.decidedGrade, record.statedRounds].map((one) => one?.reason),
    ...redLines.map(({ clue }) => clue),
    ...decisions.flatMap(({ subject, decision, reason }) => [subject, decision, reason]),
    ...Object.values<string | undefined>(opinion),
    ...(consultation?.topics ?? []).map(({ note }) => note),
    ...(consultation?.rectifications ?? []).flatMap(({ problem, demand, unit }) => [problem, demand, unit]),
    ...citationsOf(record).map(({ note }) => note),
    preparedBy,
    checkedBy,
  ]
}

export function citationsOf({ values, adjustments, redLines }: PanelRecord): readonly CitedDocument[] {
  return [...values, ...adjustments, ...redLines].flatMap(({ citations }) => citations)
}
