import type { Standard } from '../format.ts'

/** Formulas that are made of others have no columns of their own: the whole formula stands in one cell. */
const composed: ReadonlySet<unknown> = new Set(['parts', 'best', 'branches'])

interface Row {
  readonly formula?: { readonly kind?: unknown; readonly composed?: unknown } | undefined
}

/** A criterion as the template's row: a formula made of others under `formula.composed`. */
export function toRow(criterion: Standard['criteria'][number]): unknown {
  const { formula } = criterion
  return formula !== undefined && composed.has(formula.kind)
    ? { ...criterion, formula: { kind: formula.kind, composed: formula } }
    : criterion
}

/** The reverse: what the cell says is the formula; without a cell the kind stands alone, and the format says what is missing. */
export function fromRow(row: unknown): unknown {
  const { formula } = row as Row
  if (formula === undefined || !composed.has(formula.kind) || formula.composed === undefined) return row
  return { ...(row as object), formula: formula.composed }
}

/** Whether the kind chosen and the formula written are not the same. */
export function kindDiffers(row: unknown): boolean {
  const { formula } = row as Row
  const written = formula?.composed as { readonly kind?: unknown } | undefined
  return written !== undefined && written.kind !== formula?.kind
}
