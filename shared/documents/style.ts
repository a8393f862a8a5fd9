/**
 * The one place that sets sizes. A size always comes with its leading: react-pdf takes 18 pt for a
 * `lineHeight` whose style has no `fontSize` of its own. Points throughout; y grows downwards.
 */
export const sizes = {
  /** 表题：16 磅、加粗、疏排 */
  title: { size: 16, leading: 24, spacing: 4 },
  heading: { size: 12, leading: 18, spacing: 0 },
  body: { size: 10.5, leading: 17, spacing: 0 },
  /** what people wrote, and figures */
  table: { size: 10, leading: 13.5, spacing: 0 },
  /** what stands in the standard or the record already: rules, citations, digests */
  note: { size: 9, leading: 12, spacing: 0 },
  running: { size: 9, leading: 12, spacing: 0 },
  footer: { size: 9, leading: 11.5, spacing: 0 },
} as const

export type SizeName = keyof typeof sizes

/** A4, with a wider left margin for the binding. */
export const page = { width: 595.28, height: 841.89, left: 50, contentWidth: 500, runningTop: 34, runningRule: 50 } as const
/** Where the text of a page may stand: below the running head, above the signing line and the footer. */
export const body = { top: 58, bottom: 738 } as const
export const footer = { signTop: 745, rule: 763, top: 768, qr: 48 } as const

export const colours = { ink: '#000000', head: '#EEEEEE' } as const
export const lineWidth = 0.5
/** Space between a cell's line and its text. */
export const cellPadding = { x: 4, y: 4 } as const
