import { type ReactNode, useId } from 'react'
import './field.css'

interface Props {
  readonly label: string
  readonly hint?: string
  /** draws the control under the id the label points to */
  readonly children: (id: string) => ReactNode
}

/** A labelled control, the label above it. */
export function Field({ label, hint, children }: Props) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {hint && <small>{hint}</small>}
      </label>
      {children(id)}
    </div>
  )
}
