/** Widths of the columns of the tables on the pages of layout 1 and least heights of their rows, in points. Frozen: see docs/layouts.md. */
export const tables = {
  information: [64, 186, 64, 186],
  /** 评分标准 stands over 指标数值或定性说明 and 扣分理由 in one wide column: three narrow ones would make every row tall */
  criteria: [40, 80, 36, 246, 58, 40],
  /** in place of `criteria` where findings stand in the place of marks */
  criteriaUnmarked: [40, 80, 36, 228, 60, 56],
  criteriaWithoutMarks: [40, 80, 36, 286, 58],
  totals: [140, 60, 70, 76, 76, 78],
  values: [104, 38, 60, 60, 38, 138, 62],
  adjustments: [36, 120, 48, 158, 62, 76],
  redLines: [36, 120, 206, 62, 76],
  opinion: [72, 428],
  attachments: [44, 126, 38, 62, 230],
  topics: [50, 164, 286],
  rectifications: [32, 149, 149, 80, 90],
  findings: [34, 34, 66, 50, 218, 98],
  recusal: [170, 330],
  heights: { opinion: 30, topic: 24, recusal: 24, recusalReason: 60, recusalDecision: 64 },
  /** a longer reason (code points) is printed below its table, a higher opinion (points) without a box; more fields are told by their number */
  limits: { reason: 300, opinion: 150, fields: 4 },
} as const
