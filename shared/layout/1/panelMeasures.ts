/** Where and how large what only a panel's signed record has is, in points, in layout 1. Frozen: see docs/layouts.md. */
export const panelGeometry = {
  /** a page turned on its side, for tables with a column an expert */
  across: {
    page: { width: 841.89, height: 595.28, left: 50, contentWidth: 742, runningTop: 34, runningRule: 50 },
    body: { top: 58, bottom: 492 },
    footer: { signTop: 498, rule: 516, top: 521, qr: 48 },
  },
  /** greys of a cell, from the first loss of marks to the largest */
  shades: ['#F0F0F0', '#DEDEDE', '#CACACA', '#B4B4B4'],
  /** lost marks in percent of the maximum from which each grey is used */
  shadeFrom: [10, 20, 30, 40],
  /** the boxes of a panel's signatures, two in a row under the signer's name and line */
  panelSigning: { box: { width: 236, height: 50 }, label: 22, below: 6, columns: 2, statement: 32 },
  /** the three lines to sign of the summary */
  paper: { height: 54, line: 96 },
  /** the plot of an item's marks: tick height and size of the mean's dot; the radar's height and the room for its names */
  plots: { tick: 8, dot: 4, margin: 6, radar: 196, names: 30, thin: 0.5, thick: 1.5 },
} as const

/** Widths of the columns of its sheets, in half-width characters, and heights in points. */
export const panelSheets = {
  summary: [8, 22, 12, 12, 14, 74],
  matrix: { id: 8, name: 26, max: 8, expert: 10, statistic: 9 },
  decided: [14, 16, 22, 46, 24, 20],
  values: [26, 8, 14, 14, 10, 46, 22],
  pledge: [8, 20, 10, 10, 40, 40],
  attendance: [8, 20, 12, 40, 30, 22],
  site: [8, 20, 24, 66, 22],
  title: { size: 16, height: 32 },
  sign: 26,
  byHand: { rows: 12, height: 33 },
  /** text of the pledge that its sheet shows */
  pledgeText: 1,
} as const

/** Widths of the columns of its tables, in points. */
export const panelTables = {
  results: [30, 62, 34, 50, 34, 290],
  matrix: { criterion: 89, max: 33, expert: 37, mean: 45, statistic: 37, head: 34 },
  order: [44, 150, 102, 102, 102],
  spread: [110, 40, 44, 44, 52, 210],
  radar: [182, 88, 42, 50, 48, 48, 42],
  formula: [104, 40, 44, 312],
  total: [120, 80, 300],
  checks: [190, 44, 56, 50, 56, 44, 60],
  missing: [60, 70, 370],
  panelAdjustments: [36, 120, 48, 172, 62, 62],
  panelRedLines: [30, 84, 126, 60, 60, 62, 78],
  flags: [66, 60, 194, 180],
  decisions: [82, 74, 172, 172],
  reopened: [62, 150, 150, 138],
  dissent: [80, 420],
} as const
