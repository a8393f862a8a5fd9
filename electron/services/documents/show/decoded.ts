import { type Block, runsOf } from '#shared/evidence/flow.ts'
import { textsOf } from '#shared/evidence/pages.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import type { Encoded } from '../decode/decoder.ts'
import { decodeDocument, guarded } from '../decode/index.ts'
import type { ShownDecoded, Wanted } from './shown.ts'

/** The text of a document that is decoded, page by page, or of the requested page. Faults: those of its decoder, `document.page`. */
export async function showDecoded(document: Encoded, { page }: Wanted): Promise<Result<ShownDecoded>> {
  const decoded = await decodeDocument(document)
  if (!decoded.ok) return decoded
  const { value } = decoded
  const count = value.viewer === 'flow' ? value.flow.pages.length : value.pages.sizes.length
  if (page !== undefined && page > count)
    return refuse({ code: 'document.page', name: document.name, got: String(page), want: String(count) })
  const numbers = page === undefined ? Array.from({ length: count }, (_, index) => index + 1) : [page]
  if (value.viewer === 'flow') {
    const pages = numbers.map((number) => ({ number, text: (value.flow.pages[number - 1]?.blocks ?? []).map(lineOf).join('\n') }))
    return ok({ viewer: 'flow', notices: value.flow.notices, count, pages })
  }
  const pages: ShownDecoded['pages'][number][] = []
  for (const number of numbers) {
    const content = value.hasWords ? await guarded(document.name, async () => value.page(number)) : undefined
    if (content && !content.ok) return content
    pages.push({ number, ...value.pages.sizes[number - 1], text: content ? textsOf(content.value).join('\n') : '' })
  }
  return ok({ viewer: 'pages', notices: value.pages.notices, count, pages })
}

/** A block as text: the cells of a row are parted by tabs. */
function lineOf(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return block.runs.map(({ text, reading }) => (reading === undefined ? text : `${text}（${reading}）`)).join('')
    case 'table':
      return block.rows.map((cells) => cells.map((cell) => wordsOf(cell.blocks)).join('\t')).join('\n')
    case 'aside':
      return [...(block.title === '' ? [] : [block.title]), ...block.blocks.map(lineOf)].join('\n')
    case 'slide':
      return block.boxes.flatMap(({ blocks }) => blocks.map(lineOf)).join('\n')
    case 'picture':
      return ''
  }
}

function wordsOf(blocks: readonly Block[]): string {
  return blocks
    .map((block) =>
      block.kind === 'paragraph'
        ? lineOf(block)
        : runsOf([block])
            .map(({ text }) => text)
            .join(' '),
    )
    .join(' ')
}
