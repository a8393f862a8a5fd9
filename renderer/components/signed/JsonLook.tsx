import { useMemo } from 'react'
import { Faults } from '../Faults.tsx'
import { useMadeBytes } from './useMadeBytes.ts'

/** The result exactly as in the file, broken into lines for reading; the file itself is one line (RFC 8785). */
export default function JsonLook({ made }: { readonly made: string }) {
  const { bytes, faults } = useMadeBytes(made, 'json')
  const text = useMemo(() => (bytes ? JSON.stringify(JSON.parse(new TextDecoder().decode(bytes)), null, 2) : ''), [bytes])
  if (faults.length > 0) return <Faults faults={faults} />
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling text must be reachable by keys
    <pre className="sign-json" tabIndex={0}>
      {text}
    </pre>
  )
}
