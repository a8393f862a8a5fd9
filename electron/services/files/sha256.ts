import { createHash, webcrypto } from 'node:crypto'
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

/** SHA-256 of bytes in memory, 64 hex digits, computed in another thread. */
export async function sha256Beside(bytes: Uint8Array): Promise<string> {
  return Buffer.from(await webcrypto.subtle.digest('SHA-256', bytes)).toString('hex')
}
