import { type Notice, notice } from '../text/notice.ts'
import { listed } from './documentNotices.ts'
import type { PageExtras } from './readFacts.ts'
import type { Lack } from './reports.ts'

const nothing: PageExtras = { attachments: [], hasMedia: false }

/** The notices above a page that lacks content or has content that is not shown; `failed`: the page could not be drawn at all. */
export function pageNotices(lacks: readonly Lack[], { attachments, hasMedia } = nothing, failed = false): readonly Notice[] {
  const attached = { count: attachments.length, names: listed(attachments) }
  return [
    ...(failed ? [notice('notice.pageFailed')] : lackNotices(lacks)),
    ...(attachments.length > 0 ? [notice('notice.pageAttachments', attached)] : []),
    ...(hasMedia ? [notice('notice.pageMedia')] : []),
  ]
}

function lackNotices(lacks: readonly Lack[]): readonly Notice[] {
  return [
    ...(lacks.includes('content') ? [notice('notice.pageContent')] : []),
    ...(lacks.includes('image') ? [notice('notice.pageImage')] : []),
    ...(lacks.includes('imageCut') ? [notice('notice.pageImageCut')] : []),
  ]
}
