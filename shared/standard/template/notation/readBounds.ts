import type { Cursor } from './cursor.ts'

export type Made = Record<string, unknown>

const boundKeys: Readonly<Record<string, string>> = { '≥': 'atLeast', '>': 'moreThan', '≤': 'atMost', '<': 'lessThan' }

/** The limits that stand here: `≥5 <10`. */
export function bounds(cursor: Cursor): Made {
  const made: Made = {}
  for (let key = boundKeys[cursor.sign()]; key !== undefined && made[key] === undefined; key = boundKeys[cursor.sign()]) {
    cursor.take(cursor.sign())
    made[key] = cursor.number()
  }
  return made
}

/** `60%` of the full mark, or an amount in marks. */
export function share(cursor: Cursor): Made {
  const number = cursor.number()
  return cursor.skip('%') ? { percent: Number(number) } : { marks: hundredths(number) }
}

/** Marks as hundredths. */
export function marks(cursor: Cursor): number {
  return hundredths(cursor.number())
}

/** 2.5 → 250; what is finer than a hundredth stays broken, and the format refuses it. */
function hundredths(number: string): number {
  const whole = Math.round(Number(number) * 100)
  return Math.abs(Number(number) * 100 - whole) < 1e-6 ? whole : Number(number) * 100
}

/** `7:10`, or one mark. */
export function span(cursor: Cursor): Made {
  const from = marks(cursor)
  return { from, to: cursor.skip(':') ? marks(cursor) : from }
}

/** `高 7:10`. */
export function level(cursor: Cursor): Made {
  return { label: cursor.text(), ...span(cursor) }
}
