import { createCipheriv, randomBytes } from 'node:crypto'
import type { Certificate } from '#shared/signature/certificate.ts'
import { setOf } from '#shared/signature/der.ts'
import { openSource } from '../vault/openSource.ts'
import { headOf, nonceBytes, tagOf } from './container.ts'
import { recipientFor } from './recipients.ts'

const pieceBytes = 2 ** 20

/** Encrypts a file for the holders of certificates (RSA or P-256), piece by piece. Throws the system's errors. */
export async function encryptFile(
  file: string,
  certificates: readonly Certificate[],
  sink: { write(bytes: Uint8Array): Promise<void> },
): Promise<void> {
  const key = randomBytes(32)
  const nonce = randomBytes(nonceBytes)
  const recipients = setOf(...(await Promise.all(certificates.map((certificate) => recipientFor(certificate, key)))))
  const source = await openSource(file)
  try {
    const cipher = createCipheriv('aes-256-gcm', key, nonce)
    await sink.write(headOf(recipients, nonce, source.size))
    for (let at = 0; at < source.size; at += pieceBytes) {
      const piece = await source.readAhead(at, pieceBytes)
      if (piece.length !== Math.min(pieceBytes, source.size - at)) throw Object.assign(new Error('cut short'), { code: 'EIO', path: file })
      await sink.write(cipher.update(piece))
    }
    cipher.final()
    await sink.write(tagOf(cipher.getAuthTag()))
  } finally {
    await source.close()
  }
}
