interface Amounts {
  readonly amounts: readonly number[]
  readonly per?: string | undefined
  readonly cap?: number | undefined
}

/** The marks offered for an item: its amounts, or where it counts 每份/每项 the first few multiples, within its cap and that of its kind. Hundredths. */
export function offeredAmounts({ amounts, per, cap }: Amounts, most: number): readonly number[] {
  const multiples = per === undefined ? amounts : amounts.flatMap((amount) => [1, 2, 3, 4, 5].map((times) => times * amount))
  return multiples.filter((amount) => amount <= Math.min(cap ?? most, most))
}
