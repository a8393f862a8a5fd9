import type { ResultRecord } from '../../result/format.ts'
import { allCitations } from './task.ts'

/**
 * Characters without a look of their own that no script needs: they would carry words that nobody sees, or stand where a
 * reason must. What letters are joined and varied by (U+180B–U+180F, U+200C, U+200D, variation selectors) is not among them.
 */
const unseen =
  /\u00ad|\u034f|\u061c|[\u115f\u1160]|[\u17b4\u17b5]|[\u200b\u2060-\u206f\u3164\ufeff\uffa0]|[\ufff9-\ufffb]|[\u{1d173}-\u{1d17a}]|[\u{e0000}-\u{e00ff}]|\p{Noncharacter_Code_Point}/u

/** Whether something a person typed into a sheet holds such characters; the program takes them away as they are entered (`cleanText`). */
export function hidesText(record: ResultRecord): boolean {
  return hasUnseen(typedTexts(record))
}

export function hasUnseen(texts: readonly (string | undefined)[]): boolean {
  return texts.some((text) => text !== undefined && unseen.test(text))
}

/** Names, titles and clauses come from the package and the standard, and are compared with those. */
function typedTexts(record: ResultRecord): readonly (string | undefined)[] {
  const { recusal, criteria, findings, values, table, adjustments, redLines, notes, attachments, opinion, consultation } = record
  return [
    recusal.reason,
    table?.confirmedBy.name,
    ...criteria.map(({ reason }) => reason),
    ...findings.map(({ note }) => note),
    ...[...values, ...adjustments].map(({ reason }) => reason),
    ...redLines.map(({ clue }) => clue),
    ...notes.map(({ text }) => text),
    ...attachments.map(({ title }) => title),
    ...allCitations(record).map(({ note }) => note),
    ...Object.values<string | undefined>(opinion ?? {}),
    ...(consultation?.topics ?? []).map(({ note }) => note),
    ...(consultation?.rectifications ?? []).flatMap(({ problem, demand, unit }) => [problem, demand, unit]),
  ]
}
