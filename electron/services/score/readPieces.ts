import { open } from 'node:fs/promises'

const pieceSize = 1 << 17

/**
 * A file in pieces, each in the same memory: a piece is valid until the next one is asked for. A stream would make a
 * buffer for each, of which tens of megabytes wait for the collector. Errors are those of the system.
 */
export async function* readPieces(file: string): AsyncGenerator<Buffer> {
  const handle = await open(file, 'r')
  try {
    const buffer = Buffer.allocUnsafeSlow(pieceSize)
    for (;;) {
      const { bytesRead } = await handle.read(buffer, 0, pieceSize)
      if (bytesRead === 0) return
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await handle.close()
  }
}
