import type { ReactNode, WheelEvent } from 'react'

interface Props {
  readonly id?: string
  readonly name: string
  /** the second line: dimension, method, clause */
  readonly about: readonly string[]
  readonly children?: ReactNode
}

/** Title and mark, always in view; the wheel over it scrolls the form and changes nothing. */
export function FormHead({ id, name, about, children }: Props) {
  return (
    <header className="score-head" onWheel={scrollForm}>
      <div>
        <h2 className="title" id="score-title">
          {id && <span>{id}</span>} {name}
        </h2>
        <p>
          {about.map((part) => (
            <span key={part}>{part}</span>
          ))}
        </p>
      </div>
      {children}
    </header>
  )
}

function scrollForm(event: WheelEvent<HTMLElement>): void {
  event.currentTarget.parentElement?.querySelector('.score-body')?.scrollBy({ top: event.deltaY })
}
