/** What a result says of a rule whatever the plan: HARD, SOFT, FLAG, FLOW or TEXT, and the guideline's clause. */
export interface RuleRow {
  readonly rule: string
  readonly kind: string
  readonly clause: string
}

/** What results say of the rules of one list beside what they found. */
export interface RuleTexts {
  /** rule → paths of the plan and, after `t:`, of the task */
  readonly reads: Readonly<Record<string, readonly string[]>>
  /** sentences by rule and outcome (`R13.fail`), and the parts that they are made of, with `{placeholders}` */
  readonly words: Readonly<Record<string, string>>
  /** outcome → the word for it alone, which says no more than the outcome */
  readonly plain: Readonly<Record<string, string>>
}
