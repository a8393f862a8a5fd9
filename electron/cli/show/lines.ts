import type { Shown, ShownPage, ShownSheet } from '#services/documents/show/shown.ts'
import { cellWords } from '#shared/sheet/cellWords.ts'
import type { Notice } from '#shared/text/notice.ts'
import { type Locale, say, sayMessage } from '#shared/text/say.ts'

/** The shown content as lines for a person: the file, its notices, then the content. */
export function linesOf(locale: Locale, file: string, shown: Shown): readonly string[] {
  const notices = said(locale, shown.notices)
  switch (shown.viewer) {
    case 'sheet':
      return [
        say(locale, 'cli', 'showSheets', { file, count: shown.sheets.length }),
        ...notices,
        ...shown.sheets.flatMap((sheet) => sheetLines(locale, sheet)),
      ]
    case 'text':
      return [say(locale, 'cli', 'showText', { file, encoding: shown.encoding }), ...notices, shown.text]
    case 'image': {
      const { width, height } = shown
      return [say(locale, 'cli', 'showImage', { file, format: shown.format.toUpperCase(), width, height }), ...notices]
    }
    case 'pdf':
      return [
        say(locale, 'cli', 'showPages', { file, count: shown.count }),
        ...notices,
        ...shown.pages.flatMap((page) => pageLines(locale, page)),
      ]
    case 'pages':
    case 'flow':
      return [
        say(locale, 'cli', 'showPages', { file, count: shown.count }),
        ...notices,
        ...shown.pages.flatMap(({ number, text }) => [say(locale, 'cli', 'showOnePage', { number }), text]),
      ]
  }
}

function said(locale: Locale, notices: readonly Notice[]): readonly string[] {
  return notices.map((one) => `  ! ${sayMessage(locale, one)}`)
}

function sheetLines(locale: Locale, { number, name, hidden, rows, columns, notices, cells }: ShownSheet): readonly string[] {
  return [
    say(locale, 'cli', hidden ? 'showHiddenSheet' : 'showOneSheet', { number, name, rows, columns }),
    ...said(locale, notices),
    ...(cells ?? []).map((cell) => `  ${cell.at}\t${cellWords(locale, cell)}`),
  ]
}

function pageLines(locale: Locale, { number, width, height, text, notices }: ShownPage): readonly string[] {
  const head =
    width === undefined || height === undefined
      ? say(locale, 'cli', 'showOnePage', { number })
      : say(locale, 'cli', 'showSizedPage', { number, width: millimetres(width), height: millimetres(height) })
  return [head, ...said(locale, notices), text]
}

function millimetres(points: number): number {
  return Math.round((points / 72) * 25.4)
}
