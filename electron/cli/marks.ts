/** Hundredths as marks with two decimals. */
export function marks(hundredths: number): string {
  return (hundredths / 100).toFixed(2)
}
