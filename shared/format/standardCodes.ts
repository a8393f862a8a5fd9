/** Codes of a standard that does not hold together: no mark can be computed with it, and none that was can be explained. */
export const standardStructureCodes = [
  'standard.duplicate',
  'standard.dimension',
  'standard.sum',
  'standard.formula',
  'standard.formula-field',
  'standard.grades',
] as const

/** Refusal codes of what a standard says, in the order a report lists them: each makes marks wrong. Codes are never reused. */
export const standardRefusalCodes = [
  ...standardStructureCodes,
  'standard.dimension-empty',
  'standard.text-empty',
  'standard.name-twice',
  'standard.step',
  'standard.level-reversed',
  'standard.level-gap',
  'standard.level-overlap',
  'standard.reason-lines',
  'standard.finding-caps',
  'standard.rows-order',
  'standard.rows-fall',
  'standard.full-unreachable',
  'standard.weight-zero',
  'standard.denominator',
  'standard.value-constant',
  'standard.factor-zero',
  'standard.unit',
  'standard.adjustment-id',
  'standard.adjustment-stage',
  'standard.adjustment-cap',
  'standard.adjustment-amount',
  'standard.rule-unknown',
  'standard.panel',
] as const

/** Codes of what is only odd in a standard: said, and never a reason to refuse. */
export const standardWarningCodes = [
  'standard.text-blank',
  'standard.text-width',
  'standard.names-alike',
  'standard.id-mixed',
  'standard.date',
  'standard.level-order',
  'standard.level-unused',
  'standard.reason-always',
  'standard.cap-idle',
  'standard.bound-idle',
  'standard.rows-rising',
  'standard.row-same',
  'standard.term-twice',
  'standard.unit-share',
  'standard.unit-mixed',
  'standard.rule-numbers',
  'standard.rule-twice',
  'standard.amount-twice',
  'standard.spot-check-twice',
  'standard.grade-single',
  'standard.trim-never',
  'standard.divergence',
  'standard.boundary',
  'standard.excellent-share',
  'standard.version-taken',
] as const

export type StandardCode = (typeof standardRefusalCodes)[number] | (typeof standardWarningCodes)[number]
