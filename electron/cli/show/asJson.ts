import type { Shown } from '#services/documents/show/shown.ts'
import type { Notice } from '#shared/text/notice.ts'

/** The shown content for programs: notices by their code, without messages. Keys are only ever added. */
export function asJson(shown: Shown): object {
  const notices = shown.notices.map(code)
  switch (shown.viewer) {
    case 'sheet':
      return { ...shown, notices, sheets: shown.sheets.map((sheet) => ({ ...sheet, notices: sheet.notices.map(code) })) }
    case 'pdf':
      return { ...shown, notices, pages: shown.pages.map((page) => ({ ...page, notices: page.notices.map(code) })) }
    case 'pages':
    case 'flow':
    case 'text':
    case 'image':
      return { ...shown, notices }
  }
}

function code({ key, params }: Notice): object {
  return { code: key.slice('notice.'.length), ...(params && { params }) }
}
