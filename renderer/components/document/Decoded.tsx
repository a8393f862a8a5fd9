import { type ReactNode, useEffect, useEffectEvent, useState } from 'react'
import type { Fault, Result } from '#shared/text/fault.ts'
import { LoadingLines } from './LoadingLines.tsx'
import { SaveCopy } from './SaveCopy.tsx'
import { Trouble } from './Trouble.tsx'
import type { Loading, ViewerProps } from './viewer.ts'

interface DecodedProps<T> extends Pick<ViewerProps, 'opened' | 'document' | 'onRetry'> {
  readonly ask: (of: { readonly package: string; readonly document: string }) => Promise<Result<T, Fault>>
  readonly children: (decoded: T) => ReactNode
}

/** A document that a thread decodes: waiting, what came of it, or why it cannot be shown and a way to save a copy. */
export function Decoded<T>({ opened, document, onRetry, ask, children }: DecodedProps<T>) {
  const [state, setState] = useState<Loading<{ readonly decoded: T }>>({ kind: 'loading' })
  const read = useEffectEvent(ask)
  useEffect(() => {
    let gone = false
    setState({ kind: 'loading' })
    void read({ package: opened.package, document: document.id }).then((answer) => {
      if (!gone) setState(answer.ok ? { kind: 'ready', decoded: answer.value } : { kind: 'failed', faults: answer.faults })
    })
    return () => {
      gone = true
    }
  }, [opened.package, document.id])
  if (state.kind === 'loading') return <LoadingLines />
  if (state.kind === 'failed')
    return (
      <Trouble faults={state.faults} onRetry={onRetry}>
        <SaveCopy opened={opened} document={document} />
      </Trouble>
    )
  return children(state.decoded)
}
