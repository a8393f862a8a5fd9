/** A mark as typed: hundredths, empty, or the reason why it is invalid. */
export type TypedMark =
  | { readonly kind: 'mark'; readonly mark: number }
  | { readonly kind: 'empty' }
  | { readonly kind: 'refused'; readonly why: 'number' | 'range' | 'step' | 'cap' | 'opened' | 'level' }

export interface MarkBounds {
  /** hundredths */
  readonly max: number
  /** hundredths */
  readonly step: number
  /** the highest mark the finding allows, hundredths */
  readonly cap: number
  /** the marks that can be given, highest first, where the step alone does not say it; hundredths */
  readonly marks?: readonly number[] | undefined
  /** the range that figures open, hundredths */
  readonly opened?: { readonly from: number; readonly to: number } | undefined
}

/** Reads digits and one point, full-width ones too: `5` → 500, `.5` → 50, `５．５` → 550. */
export function readMark(typed: string, { max, step, cap, marks, opened }: MarkBounds): TypedMark {
  const text = plainDigits(typed)
  if (text === '') return { kind: 'empty' }
  const parts = /^(\d{0,3})(?:\.(\d{0,2})0*)?$/.exec(text)
  if (parts === null || !/\d/.test(text)) return { kind: 'refused', why: /^\d*\.?\d*$/.test(text) ? 'step' : 'number' }
  const mark = Number(parts[1] || '0') * 100 + Number((parts[2] ?? '').padEnd(2, '0'))
  if (mark > max) return { kind: 'refused', why: 'range' }
  if (opened && (mark < opened.from || mark > opened.to)) return { kind: 'refused', why: 'opened' }
  if (marks ? !marks.includes(mark) : mark % step !== 0) return { kind: 'refused', why: mark % step !== 0 ? 'step' : 'level' }
  return mark > cap ? { kind: 'refused', why: 'cap' } : { kind: 'mark', mark }
}

/** Full-width digits and points, and the ideographic full stop an input method leaves, as plain ones. */
export function plainDigits(typed: string): string {
  return typed.normalize('NFKC').replace(/[。·]/g, '.').trim()
}

/** One step up or down from a mark or from none, within 0 and the cap. */
export function steppedMark(mark: number | undefined, direction: 1 | -1, { step, cap, marks }: MarkBounds): number {
  const top = highest(cap, step, marks)
  if (marks) {
    const lowest = marks.at(-1) ?? 0
    if (mark === undefined) return direction === 1 ? Math.min(top, lowest) : top
    const next = direction === 1 ? marks.findLast((one) => one > mark) : marks.find((one) => one < mark)
    return Math.min(top, next ?? (direction === 1 ? top : lowest))
  }
  if (mark === undefined) return direction === 1 ? 0 : top
  const onStep = direction === 1 ? Math.floor(mark / step) : Math.ceil(mark / step)
  return Math.min(top, Math.max(0, (onStep + direction) * step))
}

/** The highest mark that can be given under a cap. */
export function highest(cap: number, step: number, marks?: readonly number[]): number {
  return marks?.find((mark) => mark <= cap) ?? Math.floor(cap / step) * step
}
