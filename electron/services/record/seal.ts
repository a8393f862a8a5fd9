import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { journalFormat } from '#shared/record/edit.ts'

/** The authenticated role of a line: the entry of this number (0 is the head), or the standing beside the journal. */
type Place = number | 'standing'

/**
 * One line of a journal: `<bytes of the payload> <first 16 hex of its SHA-256> <payload>\n`.
 * The payload is canonical JSON, or in an encrypted journal the base64 of nonce (12) + AES-256-GCM text + tag (16);
 * the line's number is authenticated with it, so that lines cannot change places.
 */
export function sealLine(text: Uint8Array, place: Place, key: Uint8Array | undefined): Buffer {
  const payload = key === undefined ? Buffer.from(text) : encrypt(text, place, key)
  return Buffer.concat([Buffer.from(`${payload.length} ${checksum(payload)} `), payload, Buffer.from('\n')])
}

/** The content of a line: its payload's bytes, or how it fails. `torn`: truncated or never fully written; `damaged`: complete and wrong. */
export type Opened = { readonly state: 'good'; readonly payload: Buffer } | { readonly state: 'torn' | 'damaged' }

/** Decrypts one line, given without its line feed; `ended` says whether it had one. */
export function openLine(line: Buffer, ended: boolean): Opened {
  if (!ended || line.includes(0)) return { state: 'torn' }
  const head = /^(0|[1-9]\d{0,8}) ([0-9a-f]{16}) /.exec(line.subarray(0, 32).toString('latin1'))
  if (head === null) return { state: 'damaged' }
  const payload = line.subarray(head[0].length)
  const good = payload.length === Number(head[1]) && checksum(payload) === head[2]
  return good ? { state: 'good', payload } : { state: 'damaged' }
}

/** The text of a payload, or `undefined` when the key is not the one it was sealed with. */
export function readPayload(payload: Buffer, place: Place, key: Uint8Array | undefined): Buffer | undefined {
  return key === undefined ? payload : decrypt(Buffer.from(payload.toString('latin1'), 'base64'), place, key)
}

function checksum(payload: Uint8Array): string {
  return createHash('sha256').update(payload).digest('hex').slice(0, 16)
}

function encrypt(text: Uint8Array, place: Place, key: Uint8Array): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(labelOf(place))
  const body = Buffer.concat([cipher.update(text), cipher.final()])
  return Buffer.from(Buffer.concat([nonce, body, cipher.getAuthTag()]).toString('base64'), 'latin1')
}

function decrypt(sealed: Buffer, place: Place, key: Uint8Array): Buffer | undefined {
  if (sealed.length < 28) return undefined
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12)).setAAD(labelOf(place)).setAuthTag(sealed.subarray(-16))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()])
  } catch {
    // final() throws when the tag does not fit: another key, another place, or another text
    return undefined
  }
}

function labelOf(place: Place): Buffer {
  return Buffer.from(`${journalFormat}:${place}`)
}
