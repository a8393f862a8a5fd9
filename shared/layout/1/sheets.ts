/**
 * Columns, heights and page set-up of the workbook of layout 1: widths in half-width characters, heights in points,
 * margins in inches. Frozen: see docs/layouts.md.
 */
export const sheets = {
  /** 评分表; reasons longer than this many code points are printed below the table */
  score: { widths: [11, 6, 15, 8, 34, 28, 12, 9, 20], reason: 200, title: { size: 16, height: 32 }, sign: 26 },
  checks: { widths: [6, 7, 15, 10, 52, 28, 24], nothing: 28 },
  notes: { widths: [18, 112] },
  /** what is longer than the widest column stays on its one line behind the next cell */
  import: { widest: 68, room: 3, pagesWide: 4 },
  text: { size: 10, running: 9 },
  shade: 'FFEEEEEE',
  margins: { left: 0.6, right: 0.5, top: 0.75, bottom: 0.75, header: 0.4, footer: 0.4 },
  /** a row's height: so much a line and around it; a row of a sheet may be 409 points high and no more */
  rows: { line: 13.5, around: 7, least: 18, most: 409, lines: 28 },
} as const
