/** 申报值 and 核定值 of a figure as records hold them: decimals without a sign, and a flag for each that is below zero (formats.md § 7). */
export interface ValuePair {
  readonly declared: string
  readonly verified: string
  readonly declaredNegative?: true | undefined
  readonly verifiedNegative?: true | undefined
}

/** 申报值 with its sign, as the plan has it and as it is printed. */
export function declaredText({ declared, declaredNegative }: Pick<ValuePair, 'declared' | 'declaredNegative'>): string {
  return declaredNegative === true ? `-${declared}` : declared
}

/** 核定值 with its sign, as formulas read it and as it is printed. */
export function verifiedText({ verified, verifiedNegative }: Pick<ValuePair, 'verified' | 'verifiedNegative'>): string {
  return verifiedNegative === true ? `-${verified}` : verified
}

/** Both values of a record from decimals with their signs. */
export function valuePair(declared: string, verified: string): ValuePair {
  return {
    declared: declared.replace('-', ''),
    ...below('declaredNegative', declared),
    verified: verified.replace('-', ''),
    ...below('verifiedNegative', verified),
  }
}

function below<Key extends string>(key: Key, value: string): { readonly [key in Key]?: true } {
  return value.startsWith('-') ? ({ [key]: true } as { readonly [key in Key]?: true }) : {}
}
