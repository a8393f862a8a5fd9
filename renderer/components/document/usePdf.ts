import { useEffect, useState } from 'react'
import { pdfFault } from '#shared/pdf/pdfFault.ts'
import { documentBytes } from '../../session/documentBytes.ts'
import { type OpenPdf, openPdf } from './pdfLibrary.ts'
import type { Loading } from './viewer.ts'

/** The PDF of a document, opened while it is looked at. */
export function usePdf(openPackage: string, document: string, title: string): Loading<OpenPdf> {
  const [state, setState] = useState<Loading<OpenPdf>>({ kind: 'loading' })
  useEffect(() => {
    const control = new AbortController()
    let open: OpenPdf | undefined
    setState({ kind: 'loading' })
    void (async () => {
      const bytes = await documentBytes(openPackage, document, control.signal)
      if (control.signal.aborted) return
      if (!bytes.ok) return setState({ kind: 'failed', faults: bytes.faults })
      try {
        const opened = await openPdf(bytes.value)
        if (control.signal.aborted) return opened.close()
        open = opened
        setState({ kind: 'ready', ...opened })
      } catch (error) {
        if (!control.signal.aborted) setState({ kind: 'failed', faults: [pdfFault(error, title)] })
      }
    })()
    return () => {
      control.abort()
      open?.close()
    }
  }, [openPackage, document, title])
  return state
}
