import { useEffect, useState } from 'react'
import type { Flow } from '#shared/evidence/flow.ts'
import { bridge } from '../../session/bridge.ts'
import { FlowPages } from './FlowPages.tsx'
import { LoadingLines } from './LoadingLines.tsx'
import { SaveCopy } from './SaveCopy.tsx'
import { Trouble } from './Trouble.tsx'
import type { Loading, ViewerProps } from './viewer.ts'
import './flow.css'

/** A document of text, tables and pictures, read by its decoder; nothing of the file but its words and pictures reaches the page. */
export default function FlowView(props: ViewerProps) {
  const { opened, document } = props
  const [state, setState] = useState<Loading<{ readonly flow: Flow }>>({ kind: 'loading' })
  useEffect(() => {
    let gone = false
    setState({ kind: 'loading' })
    void bridge.documents.flow({ package: opened.package, document: document.id }).then((answer) => {
      if (!gone) setState(answer.ok ? { kind: 'ready', flow: answer.value } : { kind: 'failed', faults: answer.faults })
    })
    return () => {
      gone = true
    }
  }, [opened.package, document.id])
  if (state.kind === 'loading') return <LoadingLines />
  if (state.kind === 'failed')
    return (
      <Trouble faults={state.faults} onRetry={props.onRetry}>
        <SaveCopy opened={opened} document={document} />
      </Trouble>
    )
  return <FlowPages {...props} flow={state.flow} />
}
