import { Unzlib } from 'fflate'
import { concat } from '../bytes.ts'
import { entriesOf, isKind, isName, type PdfStream } from './objects.ts'

const maximumBytes = 64 * 2 ** 20

/** The data of a stream that is plain or Flate-packed, with a PNG "up" predictor at most; nothing for other filters or over 64 MiB. */
export function decodeStream(stream: PdfStream): Uint8Array | undefined {
  const filter = stream.entries.get('Filter')
  if (filter === undefined) return stream.data
  const only = isKind(filter, 'array') && filter.items.length === 1 ? filter.items[0] : filter
  if (!isName(only, 'FlateDecode')) return undefined
  const data = inflate(stream.data)
  const parameters = entriesOf(stream.entries.get('DecodeParms'))
  const predictor = parameters?.get('Predictor') ?? 1
  if (!data || predictor === 1) return data
  const columns = parameters?.get('Columns')
  return predictor === 12 && typeof columns === 'number' ? undoUp(data, columns) : undefined
}

function inflate(packed: Uint8Array): Uint8Array | undefined {
  const pieces: Uint8Array[] = []
  let size = 0
  let done = false
  try {
    const unpack = new Unzlib((piece, final) => {
      pieces.push(piece)
      size += piece.length
      done = final
    })
    for (let at = 0; at < packed.length && size <= maximumBytes; at += 65_536)
      unpack.push(packed.subarray(at, at + 65_536), at + 65_536 >= packed.length)
  } catch {
    // fflate throws on data that is not zlib.
    return undefined
  }
  return done && size <= maximumBytes ? concat(...pieces) : undefined
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
