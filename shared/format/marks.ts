/** A mark with two decimals, for sums and computed marks: 526 → `5.26`, −50 → `-0.50`. Hundredths in. */
export function fullMark(hundredths: number): string {
  const size = Math.abs(hundredths)
  return `${hundredths < 0 ? '-' : ''}${Math.floor(size / 100)}.${String(size % 100).padStart(2, '0')}`
}

/** A mark with one decimal, two where the second is not zero: 550 → `5.5`, 525 → `5.25`. It never rounds. Hundredths in. */
export function shortMark(hundredths: number): string {
  return fullMark(hundredths).replace(/0$/, '')
}

/** A maximum, a step or a limit without needless decimals: 600 → `6`, 650 → `6.5`. Hundredths in. */
export function plainMark(hundredths: number): string {
  return fullMark(hundredths).replace(/\.?0+$/, '')
}

/** A mark with the decimals that the standard's step needs: one, or two where the step is finer than a tenth. Hundredths in. */
export function stepMark(hundredths: number, step: number): string {
  return step % 10 === 0 ? shortMark(hundredths) : fullMark(hundredths)
}
