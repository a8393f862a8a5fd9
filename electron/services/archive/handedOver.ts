import { canonicalBytes } from '#shared/format/canonical.ts'
import { checkCode } from '#shared/record/checkCode.ts'
import type { ReadRecord } from '#shared/signature/agreement/record.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import type { Given } from '../verify/given.ts'
import { knownFrom } from '../verify/known.ts'
import { verifyAgainst } from '../verify/verifyFile.ts'

/** A panel's record that was closed on another computer, with the bytes of its panel.json. */
export interface ClosedElsewhere {
  readonly sha256: string
  readonly revision: number
  readonly bytes: Uint8Array
}

/**
 * The closed record of a check code that an archive carries: the archive verifies, and so does the record in it, with all its
 * signatures. Faults: `settings.not-archived`, `settings.confirm`.
 */
export async function panelInArchive(file: string, given: Given, code: string): Promise<Result<ClosedElsewhere>> {
  const found = new Map<string, Extract<ReadRecord, { kind: 'panel' }>>()
  const { kind, verdict } = await verifyAgainst(file, await knownFrom(given), {
    onInside: ({ verification, read }) => {
      if (read?.kind === 'panel' && verification.verdict === 'accepted') found.set(checkCode(read.sha256), read)
    },
  })
  if (kind !== 'archive' || verdict === 'rejected' || found.size === 0) return refuse({ code: 'settings.not-archived' })
  const own = found.get(code.trim().toUpperCase())
  if (own === undefined) return refuse({ code: 'settings.confirm' })
  return ok({ sha256: own.sha256, revision: own.record.revision, bytes: canonicalBytes(own.record) })
}
