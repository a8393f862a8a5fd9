import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import type { Sink } from '../files/write.ts'

/** Bytes of content in one piece; the last one may be shorter, or empty. */
export const pieceBytes = 1 << 20
const tagBytes = 16
const saltBytes = 32

/** A sealed stream that does not open: another key, another label, altered, or cut short. */
export class Unsealable extends Error {}

/**
 * Seals what `produce` writes, a piece at a time, behind what the sink holds already. `label` names the format
 * (`tic-review/<kind>@2`), is in the first line and is authenticated with every piece.
 */
export async function sealStream<T>(sink: Sink, key: Uint8Array, label: string, produce: (content: Sink) => Promise<T>): Promise<T> {
  const salt = randomBytes(saltBytes)
  const pieceKey = keyOf(key, salt, label)
  await sink.write(Buffer.concat([Buffer.from(`${label}\n`), salt]))
  const waiting = Buffer.allocUnsafeSlow(pieceBytes)
  let [held, number] = [0, 0]
  const send = async (isLast: boolean) => {
    const cipher = createCipheriv('aes-256-gcm', pieceKey, nonceOf(number++, isLast)).setAAD(Buffer.from(label))
    const sealed = cipher.update(waiting.subarray(0, held))
    cipher.final()
    await sink.write(sealed)
    await sink.write(cipher.getAuthTag())
    held = 0
  }
  const value = await produce({
    async write(bytes) {
      for (let at = 0; at < bytes.length; ) {
        if (held === pieceBytes) await send(false)
        const taken = Math.min(pieceBytes - held, bytes.length - at)
        waiting.set(bytes.subarray(at, at + taken), held)
        held += taken
        at += taken
      }
    },
  })
  await send(true)
  return value
}

/** The content of a sealed stream that begins at `from` and ends with the file. Throws `Unsealable`. */
export async function* openStream(file: FileHandle, from: number, key: Uint8Array, label: string): AsyncGenerator<Buffer> {
  const { size } = await file.stat()
  const head = Buffer.from(`${label}\n`)
  const start = from + head.length + saltBytes
  if (size < start + tagBytes) throw new Unsealable('too short')
  const begun = await readAt(file, from, head.length + saltBytes)
  if (!begun.subarray(0, head.length).equals(head)) throw new Unsealable('another format')
  const pieceKey = keyOf(key, begun.subarray(head.length), label)
  const whole = pieceBytes + tagBytes
  for (let at = start, number = 0; at < size; number++) {
    const sealed = await readAt(file, at, Math.min(whole, size - at))
    at += sealed.length
    yield openPiece(sealed, pieceKey, nonceOf(number, at === size), label)
  }
}

function openPiece(sealed: Buffer, key: Uint8Array, nonce: Buffer, label: string): Buffer {
  if (sealed.length < tagBytes) throw new Unsealable('cut short')
  const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(label)).setAuthTag(sealed.subarray(-tagBytes))
  try {
    const content = decipher.update(sealed.subarray(0, -tagBytes))
    decipher.final()
    return content
  } catch {
    throw new Unsealable('does not authenticate')
  }
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafeSlow(length)
  for (let done = 0; done < length; ) {
    const { bytesRead } = await file.read(bytes, done, length - done, position + done)
    if (bytesRead === 0) throw new Unsealable('cut short')
    done += bytesRead
  }
  return bytes
}

function keyOf(key: Uint8Array, salt: Uint8Array, label: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', key, salt, label, 32))
}

/** Seven zero bytes, the piece's number, and 1 for the last piece. */
function nonceOf(number: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32BE(number, 7)
  nonce[11] = isLast ? 1 : 0
  return nonce
}
