import { Unzlib } from 'fflate'
import { concat } from '../bytes.ts'
import type { PdfBudget } from './budget.ts'
import { entriesOf, isKind, isName, type PdfStream } from './objects.ts'

const maximumBytes = 64 * 2 ** 20

/** A file elsewhere in a stream's place, and the short names of filter and parameters, which some readers honour. */
const foreignKeys = ['F', 'FFilter', 'FDecodeParms', 'Fl', 'DP', 'DL']

/**
 * The data of a stream that is plain or Flate-packed, with a PNG "up" predictor at most; nothing for other filters, for keys
 * by which another reader could take other data, or over 64 MiB. What it unpacks to is taken off the budget.
 */
export function decodeStream(stream: PdfStream, budget: PdfBudget): Uint8Array | undefined {
  if (foreignKeys.some((key) => stream.entries.has(key))) return undefined
  const filter = stream.entries.get('Filter')
  if (filter === undefined) return stream.entries.has('DecodeParms') ? undefined : stream.data
  if (!isName(filter, 'FlateDecode')) return undefined
  const data = inflate(stream.data, budget)
  const held = stream.entries.get('DecodeParms')
  const parameters = entriesOf(held)
  if (held !== undefined && !isKind(held, 'dict')) return undefined
  const predictor = parameters?.get('Predictor') ?? 1
  if (!data || predictor === 1) return data
  const columns = parameters?.get('Columns')
  return predictor === 12 && typeof columns === 'number' ? undoUp(data, columns) : undefined
}

function inflate(packed: Uint8Array, budget: PdfBudget): Uint8Array | undefined {
  const limit = Math.min(maximumBytes, budget.bytes)
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
  budget.bytes -= size
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
