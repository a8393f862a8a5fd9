import { createHash } from 'node:crypto'

/** A SHA-256 that is still being computed. */
export interface RunningSha256 {
  update(bytes: Uint8Array): void
  /** another one that goes on from here */
  copy(): RunningSha256
  /** 32 bytes; nothing may follow */
  digest(): Uint8Array
  /** the same as 64 hex digits */
  hex(): string
}

/** SHA-256 of bytes already in memory, 64 hex digits. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** SHA-256 of bytes that come piece by piece. */
export function runningSha256(hash = createHash('sha256')): RunningSha256 {
  return {
    update: (bytes) => void hash.update(bytes),
    copy: () => runningSha256(hash.copy()),
    digest: () => hash.digest(),
    hex: () => hash.digest('hex'),
  }
}
