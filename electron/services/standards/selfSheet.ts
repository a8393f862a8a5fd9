import type { Codec } from '#shared/standard/template/cells.ts'
import { dateCell, marksCell, textCell } from '#shared/standard/template/cells.ts'
import type { Key } from '#shared/text/say.ts'

/** A labelled cell above the table: label in column A, content in column B. */
export interface SelfFact {
  readonly label: Key<'standards'>
  readonly path: readonly string[]
  readonly codec: Codec
}

export const selfFacts: readonly SelfFact[] = [
  { label: 'setId', path: ['standard', 'id'], codec: textCell },
  { label: 'setVersion', path: ['standard', 'version'], codec: textCell },
  { label: 'selfBy', path: ['by'], codec: textCell },
  { label: 'selfDate', path: ['date'], codec: dateCell },
  { label: 'selfCheckBy', path: ['preliminary', 'by'], codec: textCell },
  { label: 'selfCheckDate', path: ['preliminary', 'date'], codec: dateCell },
  { label: 'selfCheckOpinion', path: ['preliminary', 'opinion'], codec: textCell },
]

/** `D003:12；D004`: documents of the package, with a page where one is meant. */
const documentsCell: Codec = {
  look: 'text',
  write: () => undefined,
  read: (cell) =>
    String(cell)
      .normalize('NFKC')
      .split(/[;,、\n]/)
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .map((part) => {
        const [document, page] = part.split(':')
        return page === undefined ? { document } : { document, page: /^\d+$/.test(page) ? Number(page) : page }
      }),
}

/** A column of the table: the centre's own (`items`) or the first check's (`preliminary.items`). */
export interface SelfColumn {
  readonly heading: Key<'standards'>
  readonly of: 'self' | 'check'
  readonly key: 'mark' | 'grounds' | 'documents' | 'opinion'
  readonly codec: Codec
  readonly width: number
}

export const selfColumns: readonly SelfColumn[] = [
  { heading: 'selfMark', of: 'self', key: 'mark', codec: marksCell, width: 10 },
  { heading: 'selfGrounds', of: 'self', key: 'grounds', codec: textCell, width: 44 },
  { heading: 'selfDocuments', of: 'self', key: 'documents', codec: documentsCell, width: 22 },
  { heading: 'selfCheckMark', of: 'check', key: 'mark', codec: marksCell, width: 10 },
  { heading: 'selfCheckItem', of: 'check', key: 'opinion', codec: textCell, width: 36 },
]
