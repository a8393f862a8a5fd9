import { useTranslation } from 'react-i18next'
import type { Citation } from '#shared/format/values.ts'
import type { PanelView } from './panelView.ts'
import './cited.css'

interface Props {
  readonly panel: Pick<PanelView, 'opened'>
  readonly citations: readonly (Citation & { readonly title?: string })[]
  /** shows the place beside; without it the citation leads to 材料 */
  readonly onShow?: (citation: Citation) => void
}

/** Evidence as an expert cites it: one click opens the page. */
export function Cited({ panel, citations, onShow }: Props) {
  const { t } = useTranslation('panelSummary')
  if (citations.length === 0) return null
  return (
    <span className="cited">
      {citations.map((citation, at) => {
        const { document, page, note } = citation
        const title = citation.title ?? panel.opened.plan.documents.find(({ id }) => id === document)?.title ?? document
        const name = t('cited', { title, page })
        const key = `${document} ${page} ${at}`
        return onShow ? (
          <button key={key} type="button" className="link-button" title={note} onClick={() => onShow(citation)}>
            {name}
          </button>
        ) : (
          <a key={key} title={note} href={`#/materials/${document}/${page}`}>
            {name}
          </a>
        )
      })}
    </span>
  )
}
