import { Damaged, Encrypted } from '../../budget.ts'
import type { Compound } from './compound.ts'

/** A stretch of the document's text and where its bytes are ([MS-DOC] 2.8.35). */
export interface TextPiece {
  /** first character of the document, and the one behind the last */
  readonly from: number
  readonly to: number
  /** offset in the stream `WordDocument` */
  readonly at: number
  /** one byte a character (Windows-1252), else two (UTF-16) */
  readonly isNarrow: boolean
}

export interface WordFile {
  readonly main: Buffer
  readonly table: Buffer
  readonly pieces: readonly TextPiece[]
  /** characters of the text, footnotes, headers, macros, comments, endnotes, text boxes and their headers, in the order of the file */
  readonly counts: readonly number[]
  /** places in `table` of the tables of character and paragraph properties */
  readonly characterTable: readonly [number, number]
  readonly paragraphTable: readonly [number, number]
  readonly fontTable: readonly [number, number]
}

const most = { pieces: 200_000, characters: 8_000_000 } as const

/** The head of a Word file ([MS-DOC] 2.5). Throws `Encrypted`, and `Damaged` for a Word file before Word 97, too. */
export function readFib(compound: Compound): WordFile {
  const main = compound.stream('WordDocument')
  if (!main || main.length < 0x1aa || main.readUInt16LE(0) !== 0xa5ec || main.readUInt16LE(2) < 0xc1) throw new Damaged()
  const flags = main.readUInt16LE(0x0a)
  if ((flags & 0x0100) !== 0) throw new Encrypted()
  const table = compound.stream((flags & 0x0200) === 0 ? '0Table' : '1Table')
  if (!table) throw new Damaged()
  const pair = (index: number) => [main.readUInt32LE(0x9a + index * 8), main.readUInt32LE(0x9e + index * 8)] as const
  const counts = [0x4c, 0x50, 0x54, 0x58, 0x5c, 0x60, 0x64, 0x68].map((at) => Math.max(0, main.readInt32LE(at)))
  return {
    main,
    table,
    counts,
    pieces: piecesIn(table, ...pair(33)),
    characterTable: pair(12),
    paragraphTable: pair(13),
    fontTable: pair(15),
  }
}

function piecesIn(table: Buffer, at: number, size: number): readonly TextPiece[] {
  const clx = table.subarray(at, at + size)
  let start = 0
  while (clx[start] === 1 && start + 3 < clx.length) start += 3 + clx.readUInt16LE(start + 1)
  if (clx[start] !== 2 || start + 5 > clx.length) throw new Damaged()
  const list = clx.subarray(start + 5, start + 5 + clx.readUInt32LE(start + 1))
  const count = Math.floor((list.length - 4) / 12)
  if (count < 0 || count > most.pieces) throw new Damaged()
  const pieces: TextPiece[] = []
  for (let index = 0; index < count; index++) {
    const [from, to] = [list.readUInt32LE(index * 4), list.readUInt32LE(index * 4 + 4)]
    const place = list.readUInt32LE((count + 1) * 4 + index * 8 + 2)
    const isNarrow = (place & 0x4000_0000) !== 0
    const offset = place & 0x3fff_ffff
    if (to < from || to > most.characters) throw new Damaged()
    pieces.push({ from, to, at: isNarrow ? offset / 2 : offset, isNarrow })
  }
  return pieces
}
