import { givableMarks } from '#shared/review/givableMarks.ts'
import type { MarkRange } from '#shared/scoring/openedBand.ts'
import { bands } from '#shared/standard/bands.ts'
import type { Criterion, Standard } from '#shared/standard/format.ts'
import { ruleTexts } from './anchorTexts.ts'

/** One row of the band picker: the anchor, its text, and the marks offered as buttons, highest first. */
export interface BandRow {
  readonly label: string
  /** the rule's own text, or the neighbouring bands where the rule has none */
  readonly text: string | undefined
  readonly between: { readonly above: string | undefined; readonly below: string | undefined }
  readonly offered: readonly number[]
  readonly marks: readonly number[]
  /** the lowest mark, where more fall into the band than are offered */
  readonly downTo: number | undefined
}

const shownAtMost = 4
const shownOfMany = 3

/**
 * Bands of a criterion: its own levels, the one range that figures open, or the standard's anchors. A band of more than
 * four marks offers three, the current one among them, and shows its lower end. `opened` is the range with its name.
 */
export function bandRows(
  criterion: Criterion,
  standard: Standard,
  current: number | undefined,
  opened?: { readonly range: MarkRange; readonly label: string },
): readonly BandRow[] {
  const { levels } = criterion
  if (levels === undefined && opened !== undefined)
    return [rowOf({ label: opened.label, text: '', marks: givableMarks(standard, criterion, opened.range) }, current)]
  const all = levels
    ? levels.map((level) => ({ label: level.label, marks: givableMarks(standard, criterion, opened?.range, level) }))
    : bands(criterion, standard)
  const { anchors } = ruleTexts(
    criterion.rule,
    all.map(({ label }) => label),
  )
  return all.map(({ label, marks }, at) => {
    const neighbours = levels ? {} : { above: all[at - 1]?.label, below: all[at + 1]?.label }
    return rowOf({ label, text: anchors.get(label) ?? (levels && ''), marks, ...neighbours }, current)
  })
}

interface Row {
  readonly label: string
  readonly text: string | undefined
  readonly marks: readonly number[]
  readonly above?: string | undefined
  readonly below?: string | undefined
}

function rowOf({ label, text, marks, above, below }: Row, current: number | undefined): BandRow {
  return {
    label,
    text,
    between: { above, below },
    offered: offered(marks, current),
    marks,
    downTo: marks.length > shownAtMost ? marks.at(-1) : undefined,
  }
}

function offered(marks: readonly number[], current: number | undefined): readonly number[] {
  if (marks.length <= shownAtMost) return marks
  const at = current === undefined ? -1 : marks.indexOf(current)
  const start = at < shownOfMany ? 0 : Math.min(at - 1, marks.length - shownOfMany)
  return marks.slice(start, start + shownOfMany)
}
