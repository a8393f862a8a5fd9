import type { ReactNode } from 'react'
import { type MarkState, StateMark } from '../../components/StateMark.tsx'

interface Props {
  readonly kind: 'trouble' | 'quiet' | 'note'
  readonly mark: MarkState
  readonly title: string
  readonly text: ReactNode
  /** buttons */
  readonly children?: ReactNode
}

/** One full-width banner: mark, fact, way out, buttons. Trouble is read out at once. */
export function Banner({ kind, mark, title, text, children }: Props) {
  return (
    <section className="banner" data-kind={kind} role={kind === 'trouble' ? 'alert' : 'status'} aria-label={title}>
      <StateMark state={mark} size={18} decorative />
      <div className="banner-text">
        <b>{title}</b>
        <p>{text}</p>
      </div>
      {children}
    </section>
  )
}
