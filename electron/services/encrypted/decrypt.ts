import { createDecipheriv } from 'node:crypto'
import { type Fault, type Result, refuse } from '#shared/text/fault.ts'
import { writeStreamSafely } from '../files/write.ts'
import type { KeyFile } from '../identity/pkcs12.ts'
import type { Source } from '../vault/source.ts'
import { withSource } from '../vault/withSource.ts'
import { beginsAsContainer, type Container, readContainer } from './container.ts'
import { contentKeyFor, recipientsIn } from './recipients.ts'

const pieceBytes = 2 ** 20

export interface DecryptOptions {
  readonly force?: boolean
  readonly signal?: AbortSignal
  readonly onProgress?: (done: number, total: number) => void
}

/** Whether a file is encrypted for persons, as its first bytes say. Faults: `file.*`. */
export function isEncrypted(file: string): Promise<Result<boolean>> {
  return withSource(file, async (source) => beginsAsContainer(source.read(0, 64)))
}

/**
 * Decrypts a file with a person's key. The whole of it is proven before it gets its name: of a file that was cut or altered nothing
 * is left. Faults: `encrypted.damaged .notForYou .altered`, `file.*`.
 */
export async function decryptFile(file: string, out: string, key: KeyFile, options: DecryptOptions = {}): Promise<Result<void>> {
  const done = await withSource(file, async (source) => {
    const container = readContainer(source)
    const recipients = container && recipientsIn(container.recipients)
    if (!container || !recipients) return refuse<Fault>({ code: 'encrypted.damaged', name: file })
    for (const info of recipients) {
      const found = await contentKeyFor(info, key)
      if (found === 'other') continue
      if (found === 'altered') return refuse<Fault>({ code: 'encrypted.altered', name: file })
      return write(source, container, found, out, options)
    }
    return refuse<Fault>({ code: 'encrypted.notForYou', name: file, want: String(recipients.length) })
  })
  return done.ok ? done.value : done
}

class Altered extends Error {}

async function write(source: Source, container: Container, key: Uint8Array, out: string, options: DecryptOptions): Promise<Result<void>> {
  const { contentAt, contentBytes, nonce, tag } = container
  const { force = false, signal, onProgress } = options
  try {
    return await writeStreamSafely(
      out,
      async (sink) => {
        const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tag.length }).setAuthTag(tag)
        for (let at = 0; at < contentBytes; at += pieceBytes) {
          const piece = await source.readAhead(contentAt + at, Math.min(pieceBytes, contentBytes - at))
          await sink.write(decipher.update(piece))
          onProgress?.(at + piece.length, contentBytes)
        }
        try {
          decipher.final()
        } catch {
          // the tag is not that of these bytes
          throw new Altered()
        }
      },
      { force, ...(signal && { signal }) },
    )
  } catch (error) {
    if (error instanceof Altered) return refuse<Fault>({ code: 'encrypted.altered', name: source.file })
    throw error
  }
}
