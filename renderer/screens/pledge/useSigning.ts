import { useState } from 'react'
import { pledgeSha256 } from '#shared/review/pledge.ts'
import type { Result } from '#shared/text/fault.ts'
import { bridge } from '../../session/bridge.ts'
import { useReview } from '../../session/review.tsx'
import { type Declaration, recusalOf } from './declaration.ts'
import type { ComparedUnit } from './unitComparison.ts'

/** Signing the pledge: the passphrase is the person's own, then both statements go to the journal. */
export function useSigning() {
  const { session, state } = useReview()
  const [busy, setBusy] = useState(false)

  async function sign(units: readonly ComparedUnit[], declaration: Declaration, passphrase: string): Promise<Result<void>> {
    setBusy(true)
    try {
      const known = await bridge.profiles.confirm({ passphrase })
      if (!known.ok) return known
      if (state.pledge === undefined) {
        const pledged = await session.send({ kind: 'pledge.accepted', textSha256: await pledgeSha256() })
        if (!pledged.ok) return pledged
      }
      return await session.send(recusalOf(units, declaration))
    } finally {
      setBusy(false)
    }
  }
  return { busy, sign }
}
