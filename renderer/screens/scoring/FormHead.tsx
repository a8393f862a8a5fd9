import type { ReactNode, WheelEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ClauseLink } from '../../components/guideline/ClauseLink.tsx'

interface Props {
  readonly id?: string
  readonly name: string
  /** the second line: dimension, method */
  readonly about: readonly string[]
  /** what the criterion rests on, as the standard cites it */
  readonly clauses?: readonly string[]
  readonly children?: ReactNode
}

/** Title and mark, always visible; turning the wheel over it scrolls the form and changes no value. */
export function FormHead({ id, name, about, clauses, children }: Props) {
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
          {clauses && <Clauses clauses={clauses} />}
        </p>
      </div>
      {children}
    </header>
  )
}

function Clauses({ clauses }: { readonly clauses: readonly string[] }) {
  const { t } = useTranslation('scoringScreen')
  const citation = clauses.join(t('comma'))
  return (
    <span>
      <ClauseLink citation={citation}>{t('clauses', { clauses: citation })}</ClauseLink>
    </span>
  )
}

function scrollForm(event: WheelEvent<HTMLElement>): void {
  event.currentTarget.parentElement?.querySelector('.score-body')?.scrollBy({ top: event.deltaY })
}
