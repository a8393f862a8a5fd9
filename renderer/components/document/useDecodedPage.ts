import { useEffect, useState } from 'react'
import type { PageContent } from '#shared/evidence/pages.ts'
import { bridge } from '../../session/bridge.ts'
import type { Loading } from './viewer.ts'

/** ms a page stays in sight before it is decoded: pages scrolled past are not */
const moment = 60

/** One page of a document, decoded in its thread. */
export function useDecodedPage(openPackage: string, document: string, page: number): Loading<{ readonly content: PageContent }> {
  const [state, setState] = useState<Loading<{ readonly content: PageContent }>>({ kind: 'loading' })
  useEffect(() => {
    let gone = false
    setState({ kind: 'loading' })
    const timer = setTimeout(async () => {
      const answer = await bridge.documents.page({ package: openPackage, document, page })
      if (!gone) setState(answer.ok ? { kind: 'ready', content: answer.value } : { kind: 'failed', faults: answer.faults })
    }, moment)
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [openPackage, document, page])
  return state
}
