import { type ToggleEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { clauseText } from '#shared/text/clause.ts'
import { useAppearance } from '../../session/appearance.tsx'
import { type Clause, type Quote, quotesOf } from './quotesOf.ts'
import './guideline.css'

interface Props {
  /** as standards and rules cite: 三(三)1 ¶3 */
  readonly citation: string
  /** what the link reads; the citation itself unless given */
  readonly children?: string
}

interface Guideline {
  readonly title: string
  readonly clauses: readonly Clause[]
}

/** A citation of the guideline that opens the cited text beside it; Esc or a click outside closes it. Plain text where it names no clause. */
export function ClauseLink({ citation, children = citation }: Props) {
  const { t } = useTranslation('app')
  const { locale } = useAppearance().appearance
  const text = clauseText(children, locale)
  const id = useId()
  const [guideline, setGuideline] = useState<Guideline>()
  if (!namesClause.test(citation)) return <span>{text}</span>
  const toggle = async ({ newState, currentTarget }: ToggleEvent<HTMLDivElement>) => {
    if (newState !== 'open') return
    currentTarget.focus()
    if (guideline === undefined) setGuideline((await import('#resources/guideline.json')).default)
  }
  return (
    <>
      <button type="button" className="link-button clause-link" popoverTarget={id} title={t('guideline.show')}>
        {text}
      </button>
      {/* the browser's own popover: in the top layer, closed by Esc alone before anything below it, the focus given back */}
      <div
        id={id}
        className="clause-text"
        popover="auto"
        role="dialog"
        aria-label={t('guideline.clause', { clause: clauseText(citation, locale) })}
        tabIndex={-1}
        onToggle={(event) => void toggle(event)}
      >
        {guideline && (
          <>
            {quotesOf(citation, guideline.clauses).map((quote) => (
              <Quoted key={quote.clause} quote={quote} />
            ))}
            <footer>
              <span>{t('guideline.from', { title: guideline.title })}</span>
              <button type="button" className="link-button" popoverTarget={id} popoverTargetAction="hide">
                {t('guideline.close')}
              </button>
            </footer>
          </>
        )}
      </div>
    </>
  )
}

const namesClause = /[一二三四](?=\(|\s|$|\d)/

function Quoted({ quote: { headings, paragraphs } }: { readonly quote: Quote }) {
  return (
    <blockquote lang="zh-CN">
      <h3>{headings.join(' › ')}</h3>
      {paragraphs.map(({ text, cited }) => (
        <p key={text} data-cited={cited || undefined}>
          {text}
        </p>
      ))}
    </blockquote>
  )
}
