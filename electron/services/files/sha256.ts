import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'

export { sha256Of } from './digest.ts'

/** SHA-256 and length of a file, read piece by piece. Throws the system's error. */
export async function measureFile(file: string): Promise<{ readonly sha256: string; readonly bytes: number }> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    hash.update(chunk)
    bytes += chunk.length
  }
  return { sha256: hash.digest('hex'), bytes }
}
