/** The parts of a criterion's rule: the demand on every mark, and the text of each anchor it names. */
export interface RuleTexts {
  /** sentences before, between or after the anchors: 抽查不少于10人 */
  readonly general: string
  readonly anchors: ReadonlyMap<string, string>
}

/** Splits a rule 「…；优：…；中：…；差：…」 at its labels; a label the rule does not name has no text. */
export function ruleTexts(rule: string, labels: readonly string[]): RuleTexts {
  const anchors = new Map<string, string>()
  const general: string[] = []
  let label: string | undefined
  for (const part of rule.split(/[；;]/).map((piece) => piece.trim())) {
    const named = labels.find((each) => part.startsWith(`${each}：`) || part.startsWith(`${each}:`))
    if (named !== undefined) {
      label = named
      anchors.set(named, part.slice(named.length + 1).trim())
    } else if (label !== undefined && part !== '') anchors.set(label, `${anchors.get(label)}；${part}`)
    else if (part !== '') general.push(part)
  }
  return { general: general.join('；'), anchors }
}
