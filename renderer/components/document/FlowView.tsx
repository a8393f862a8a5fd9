import { bridge } from '../../session/bridge.ts'
import { Decoded } from './Decoded.tsx'
import { FlowPages } from './FlowPages.tsx'
import type { ViewerProps } from './viewer.ts'
import './flow.css'

/** A document of text, tables and pictures, read by its decoder; nothing of the file but its words and pictures reaches the page. */
export default function FlowView(props: ViewerProps) {
  return (
    <Decoded {...props} ask={bridge.documents.flow}>
      {(flow) => <FlowPages {...props} flow={flow} />}
    </Decoded>
  )
}
