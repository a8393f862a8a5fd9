import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { RunningSha256 } from '#services/files/digest.ts'

/** SHA-256 at once, 64 hex digits: Web Crypto only answers later, and the verifier asks in the middle of its work. */
export function sha256Of(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes))
}

/** SHA-256 of bytes that come piece by piece, which Web Crypto cannot. */
export function runningSha256(hash = sha256.create()): RunningSha256 {
  return {
    update: (bytes) => void hash.update(bytes),
    copy: () => runningSha256(hash.clone()),
    digest: () => hash.digest(),
    hex: () => bytesToHex(hash.digest()),
  }
}
