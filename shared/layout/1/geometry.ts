/**
 * Where and how large everything on the pages of layout 1 is, in points; y grows downwards from the page's top. A size
 * always comes with its leading: react-pdf takes 18 pt for a `lineHeight` whose style has no `fontSize` of its own.
 * Frozen: see docs/layouts.md.
 */
export const geometry = {
  sizes: {
    /** 表题：16 磅、加粗、疏排 */
    title: { size: 16, leading: 24, spacing: 4 },
    heading: { size: 12, leading: 18, spacing: 0 },
    body: { size: 10.5, leading: 17, spacing: 0 },
    /** what people wrote, and figures */
    table: { size: 10, leading: 13.5, spacing: 0 },
    /** text that is in the standard or the record already: rules, citations, digests */
    note: { size: 9, leading: 12, spacing: 0 },
    /** a word in the place of a mark, in one line of its narrow column */
    word: { size: 9, leading: 13.5, spacing: 0 },
    running: { size: 9, leading: 12, spacing: 0 },
    footer: { size: 9, leading: 11.5, spacing: 0 },
  },
  /** A4, with a wider left margin for the binding */
  page: { width: 595.28, height: 841.89, left: 50, contentWidth: 500, runningTop: 34, runningRule: 50 },
  /** the area of a page's text: below the running head, above the signing line and the footer */
  body: { top: 58, bottom: 738 },
  footer: { signTop: 745, rule: 763, top: 768, qr: 48 },
  colours: { ink: '#000000', head: '#EEEEEE' },
  lineWidth: 0.5,
  /** space between a cell's line and its text */
  cellPadding: { x: 4, y: 4 },
  /** above and below titles, headings and single lines; an indent is in characters */
  spacing: { line: 2, titleAbove: 6, titleBelow: 8, headingAbove: 9, headingBelow: 3, indent: 2 },
  /** the running head's left text may take this much more than half the width; the page number takes its own width */
  running: { wider: 90, pageNumber: 110, qrGap: 10 },
  /** lines to sign on every page, from the right margin */
  pageSigning: { dateWidth: 96, gap: 24, nameWidth: 120 },
  /** the last block of a signed document; `box` is the electronic signature's, where nothing else is ever drawn */
  signing: {
    box: { width: 236, height: 74 },
    boxTop: 30,
    boxLabel: 13,
    below: 8,
    statement: 12,
    hand: 46,
    nameWidth: 130,
    date: 26,
    dateWidth: 240,
  },
  /** what the electronic signature shows in its box, from the box's lower left corner upwards */
  appearance: { size: 9, leading: 1.3, margin: 3, left: 5, lineWidth: 0.75, grey: 0.2 },
  /** when a page ends: see `shared/documents/layout/paginate.ts` */
  breaks: { leastShare: 1 / 3, highestEnd: 0.6, step: 10, wholeShare: 0.3, lowRow: 40, lastRows: 6, lastShare: 0.4 },
} as const
