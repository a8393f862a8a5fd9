/** What a result says of a rule whatever the plan: HARD, SOFT, FLAG, FLOW or TEXT, and the guideline's clause. */
export interface RuleRow {
  readonly rule: string
  readonly kind: string
  readonly clause: string
}
