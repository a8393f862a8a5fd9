import type { PaperSize } from '#shared/evidence/pages.ts'
import { notice } from '#shared/text/notice.ts'
import type { DecodedPages, Encoded } from '../decoder.ts'
import { type Directory, field, readDirectories, tags } from './directories.ts'
import { readPage } from './readPage.ts'

/** A TIFF of one or more pages. The pages are listed by its directories and unpacked one by one. */
export function decodeTiff({ bytes }: Encoded): DecodedPages {
  const { pages, cut } = readDirectories(bytes)
  return {
    viewer: 'pages',
    hasWords: false,
    pages: { notices: cut ? [notice('notice.scanCut', { count: pages.length })] : [], sizes: pages.map(sizeOf) },
    page: (number) => ({ kind: 'picture', ...readPage(bytes, pages[number - 1] as Directory) }),
  }
}

/** px at 100 % by the resolution that the page states; a picture without one has its own pixels. */
function sizeOf(directory: Directory): PaperSize {
  const unit = field(directory, tags.resolutionUnit, 2)
  const inch = unit === 2 ? 96 : unit === 3 ? 96 / 2.54 : undefined
  const perPixel = (tag: number) => {
    const resolution = field(directory, tag, 0)
    return inch !== undefined && resolution >= 10 ? inch / resolution : 1
  }
  const width = field(directory, tags.width, 1) * perPixel(tags.xResolution)
  const height = field(directory, tags.height, 1) * perPixel(tags.yResolution)
  const lying = field(directory, tags.orientation, 1) >= 5
  const size = { width: Math.max(1, width), height: Math.max(1, height) }
  return lying ? { width: size.height, height: size.width } : size
}
