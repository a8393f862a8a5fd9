import type { Fault } from '../text/fault.ts'
import type { PanelRecord } from './format.ts'

type Signer = PanelRecord['signers'][number]

/** A signature on one file, as the check found it. */
export interface FoundSignature {
  readonly fingerprint: string
  readonly claimedTime: string
  readonly intact: boolean
  readonly covered: boolean
}

/** Whether a signer's signature holds on both files, on one of them or on none, and the time it claims, ISO 8601 with offset. */
export interface SignerStand {
  readonly stand: 'signed' | 'half' | 'open'
  readonly at?: string
}

/** `files`: the signatures on each file, PDF and workbook; none before the record is closed. */
export function signerStand(fingerprint: string, files: readonly (readonly FoundSignature[])[]): SignerStand {
  const own = files.map((file) => file.find((one) => one.fingerprint === fingerprint && one.intact && one.covered))
  const there = own.filter((one) => one !== undefined)
  const stand = there.length === 0 ? 'open' : there.length === files.length ? 'signed' : 'half'
  const at = there[0]?.claimedTime
  return { stand, ...(at !== undefined && at !== '' && { at }) }
}

/**
 * Why a key is not one that a closed record asks for; nothing where it is. Faults: `countersign.otherKey` (another key of a signer's
 * name), `countersign.notListed`.
 */
export function seatFault(signers: readonly Signer[], { name, fingerprint }: Pick<Signer, 'name' | 'fingerprint'>): Fault | undefined {
  if (signers.some((signer) => signer.fingerprint === fingerprint)) return undefined
  const named = signers.find((signer) => signer.name === name)
  return named ? { code: 'countersign.otherKey', name, want: named.fingerprint, got: fingerprint } : { code: 'countersign.notListed', name }
}
