import type { Citation } from '../format/values.ts'
import type { Sheet } from './sheet.ts'

/** A citation and its place on the sheet, as a JSON pointer. */
export interface PlacedCitation {
  readonly at: string
  readonly citation: Citation
}

/** Whether two citations name the same place in the same words. */
export function sameCitation(one: Citation, other: Citation): boolean {
  return one.document === other.document && one.page === other.page && one.note === other.note
}

/** Every citation of a sheet with its place: marks, findings, values, adjustments, red lines, notes. */
export function citationsOf(sheet: Sheet): readonly PlacedCitation[] {
  const sections = ['marks', 'ruleViews', 'values', 'adjustments', 'redLines', 'notes'] as const
  return sections.flatMap((section) =>
    Object.entries(sheet[section] as Readonly<Record<string, { readonly citations?: readonly Citation[] }>>).flatMap(([key, entry]) =>
      (entry.citations ?? []).map((citation, index) => ({ at: `/${section}/${key}/citations/${index}`, citation })),
    ),
  )
}
