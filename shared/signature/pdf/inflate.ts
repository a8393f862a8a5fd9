import { Unzlib } from 'fflate'
import { concat } from '../bytes.ts'
import type { PdfBudget } from './budget.ts'
import { entriesOf, isKind, isName, type PdfStream } from './objects.ts'

const maximumBytes = 64 * 2 ** 20
/** As in packages and workbooks: what unpacks to more than 200 times its size is no document. */
const maximumRatio = 200
const ratioFree = 2 ** 20

/** An external file in place of a stream, and the short names of filter and parameters, which some readers accept. */
const foreignKeys = ['F', 'FFilter', 'FDecodeParms', 'Fl', 'DP', 'DL']

/**
 * Whether every reader takes the same data from a stream: no filter, or Flate named by itself; parameters only where a
 * program packed the file's own structure, and then in one dictionary; no key by which some readers take other data.
 */
export function isPlainStream({ entries }: PdfStream): boolean {
  const filter = entries.get('Filter')
  const parameters = entries.get('DecodeParms')
  const isStructure = isName(entries.get('Type'), 'XRef') || isName(entries.get('Type'), 'ObjStm')
  if (foreignKeys.some((key) => entries.has(key)) || (filter !== undefined && !isName(filter, 'FlateDecode'))) return false
  return parameters === undefined || (isStructure && filter !== undefined && isKind(parameters, 'dict'))
}

/**
 * The data of a stream that is plain or Flate-packed, with a PNG "up" predictor at most; `undefined` where readers could differ,
 * or over 64 MiB. What it unpacks to is taken off the budget.
 */
export function decodeStream(stream: PdfStream, budget: PdfBudget): Uint8Array | undefined {
  if (!isPlainStream(stream)) return undefined
  if (!stream.entries.has('Filter')) return stream.data
  const data = inflate(stream.data, budget)
  const parameters = entriesOf(stream.entries.get('DecodeParms'))
  const predictor = parameters?.get('Predictor') ?? 1
  if (!data || predictor === 1) return data
  const columns = parameters?.get('Columns')
  return predictor === 12 && typeof columns === 'number' ? undoUp(data, columns) : undefined
}

function inflate(packed: Uint8Array, budget: PdfBudget): Uint8Array | undefined {
  const ratioLimit = Math.max(ratioFree, maximumRatio * packed.length)
  const limit = Math.min(maximumBytes, budget.bytes, ratioLimit)
  const pieces: Uint8Array[] = []
  let size = 0
  let done = false
  try {
    const unpack = new Unzlib((piece, final) => {
      pieces.push(piece)
      size += piece.length
      done = final
    })
    for (let at = 0; at < packed.length && size <= limit; at += 65_536)
      unpack.push(packed.subarray(at, at + 65_536), at + 65_536 >= packed.length)
  } catch {
    // fflate throws on data that is not zlib.
    return undefined
  }
  budget.bytes = size > ratioLimit ? -1 : budget.bytes - size
  return done && size <= limit ? concat(...pieces) : undefined
}

function undoUp(data: Uint8Array, columns: number): Uint8Array | undefined {
  const width = columns + 1
  if (columns < 1 || data.length % width !== 0) return undefined
  const rows = data.length / width
  const plain = new Uint8Array(rows * columns)
  for (let row = 0; row < rows; row++) {
    if (data[row * width] !== 2) return undefined
    for (let column = 0; column < columns; column++) {
      const above = row === 0 ? 0 : plain[(row - 1) * columns + column]!
      plain[row * columns + column] = (data[row * width + 1 + column]! + above) & 0xff
    }
  }
  return plain
}
