import { read, type WorkBook } from 'xlsx'
import { sheetLimits, TooLarge } from './limits.ts'
import { nameFormats } from './namedFormats.ts'

/** Whether a text is a workbook as Excel 2003 wrote it in one XML file. */
export function isXml2003(text: string): boolean {
  const head = text.slice(0, 4096)
  return /^\s*<\?xml\s/.test(head) && head.includes('urn:schemas-microsoft-com:office:spreadsheet') && /<(?:\w+:)?Workbook[\s>]/.test(head)
}

/** Its cells. What claims a place or a span beyond a worksheet's size is not walked: throws `TooLarge`; else what SheetJS throws. */
export function readXml2003(text: string): WorkBook {
  for (const [, name = '', digits = ''] of text.matchAll(/\b(Index|Span|MergeAcross|MergeDown)\s*=\s*["'](\d+)/g)) {
    const most = name === 'MergeAcross' ? sheetLimits.columns : sheetLimits.rows
    if (Number(digits) > most) throw new TooLarge()
  }
  for (const [column] of text.matchAll(/<(?:\w+:)?Column\s[^<>]*>/g))
    if (Number(/\bSpan\s*=\s*["'](\d+)/.exec(column)?.[1] ?? 0) > sheetLimits.columns) throw new TooLarge()
  return nameFormats(read(text, { dense: true, type: 'string', raw: true, cellNF: true, cellText: false }))
}
