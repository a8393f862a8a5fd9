import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Citation } from '#shared/format/values.ts'
import { StateMark } from '../../components/StateMark.tsx'

interface Props {
  readonly heading: string
  readonly citations: readonly Citation[]
  readonly titleOf: (document: string) => string
  readonly readOnly: boolean
  /** the standard's own text about evidence, shown while nothing is cited */
  readonly wanted?: string
  readonly onShow: (citation: Citation) => void
  readonly onRemove: (index: number) => void
  /** cites the page in view; absent while no document is in view */
  readonly onCite?: (() => void) | undefined
  /** the place just offered is cited already */
  readonly again?: boolean
}

/** What is cited, by number; a click opens the place in the document, Alt ← comes back. */
export const Evidence = memo(function Evidence({ heading, citations, titleOf, readOnly, wanted, onShow, onRemove, onCite, again }: Props) {
  const { t } = useTranslation('scoringScreen')
  return (
    <div className="score-field">
      <h3>
        {heading}
        {!readOnly && (
          <>
            <span className="reason-due" role="status">
              {again && (
                <>
                  <StateMark state="warn" size={14} decorative />
                  {t('citedAlready')}
                </>
              )}
            </span>
            <span className="keys-hint">
              {t('citeHint')} <kbd>Ctrl E</kbd>
            </span>
          </>
        )}
      </h3>
      {citations.length === 0 ? (
        <p className="cites-empty" tabIndex={-1}>
          {wanted !== undefined && t('wanted', { evidence: wanted })}
          {!readOnly && onCite && (
            <Button type="link" size="small" onClick={onCite}>
              {t('citeInView')}
            </Button>
          )}
        </p>
      ) : (
        <ol className="cites">
          {citations.map((citation, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a citation is known by its number
            <li key={at}>
              <b aria-hidden>{at + 1}</b>
              <button
                type="button"
                className="link"
                aria-label={t('showCite', { n: at + 1, title: titleOf(citation.document), page: citation.page })}
                onClick={() => onShow(citation)}
              >
                {titleOf(citation.document)}
              </button>
              <span className="cite-page">{t('page', { page: citation.page })}</span>
              <span className="cite-note" title={citation.note}>
                {citation.note ?? t('wholePage')}
              </span>
              {!readOnly && (
                <button type="button" className="cite-remove" aria-label={t('removeCite', { n: at + 1 })} onClick={() => onRemove(at)}>
                  <CloseOutlined aria-hidden />
                </button>
              )}
            </li>
          ))}
        </ol>
      )}
    </div>
  )
})
