import { type Notice, notice } from '../text/notice.ts'

/** What a PDF carries besides its pages. */
export interface PdfFacts {
  /** file names of its attachments, as the file gives them */
  readonly attachments: readonly string[]
  /** a portfolio: the attachments are what it is for, its page is a cover */
  readonly isPortfolio: boolean
  /** a form that only Adobe's programs lay out; its pages are placeholders */
  readonly isDynamicForm: boolean
  /** the page count that the file declares, and the number of pages found */
  readonly pages: { readonly declared: number; readonly read: number }
  /** names of the layers that are off */
  readonly hiddenLayers: readonly string[]
}

/** names listed in a notice */
const mostNames = 8

/** The notices shown above the pages of a PDF. */
export function documentNotices({ attachments, isPortfolio, isDynamicForm, pages, hiddenLayers }: PdfFacts): readonly Notice[] {
  const attached = { count: attachments.length, names: listed(attachments) }
  return [
    ...(pages.declared > pages.read ? [notice('notice.pagesMissing', pages)] : []),
    ...(isDynamicForm ? [notice('notice.dynamicForm')] : []),
    ...(attachments.length > 0 ? [notice(isPortfolio ? 'notice.portfolio' : 'notice.attachments', attached)] : []),
    ...(isPortfolio && attachments.length === 0 ? [notice('notice.emptyPortfolio')] : []),
    ...(hiddenLayers.length > 0 ? [notice('notice.hiddenLayers', { count: hiddenLayers.length, names: listed(hiddenLayers) })] : []),
  ]
}

/** The first names; the rest are only counted. */
export function listed(names: readonly string[]): readonly string[] {
  return names.length > mostNames ? [...names.slice(0, mostNames), '…'] : names
}
