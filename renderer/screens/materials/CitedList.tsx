import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Citation } from '#shared/format/values.ts'
import type { PlanDocument } from '#shared/plan/format.ts'
import { address } from '../../components/document/cellAddress.ts'
import { placeOf } from '../../components/document/place.ts'
import { viewerKind } from '../../components/document/viewer.ts'
import type { DocumentCitation } from './documentCitations.ts'

interface Props {
  readonly document: PlanDocument
  readonly citations: readonly DocumentCitation[]
  readonly onShow: (citation: Citation) => void
  readonly onRemove?: (criterion: string, index: number) => void
}

/** 已被引用: every citation of the document; the place goes there, the criterion goes to its form. */
export function CitedList({ document, citations, onShow, onRemove }: Props) {
  const { t } = useTranslation('materials')
  return (
    <section aria-labelledby="cited-title">
      <h2 id="cited-title">{t('cited.title')}</h2>
      {citations.length === 0 && <p className="cite-hint">{t('cited.none')}</p>}
      <ul className="cited-list">
        {citations.map(({ n, citation, criterion, index }) => (
          <li key={n}>
            <b className="cite-count">{n}</b>
            <button type="button" className="cited-place" onClick={() => onShow(citation)} title={citation.note}>
              {placeWords(citation)}
            </button>
            {criterion !== undefined && <a href={`#/scoring/${criterion}`}>{criterion}</a>}
            {criterion !== undefined && index !== undefined && onRemove && (
              <Button
                type="text"
                size="small"
                icon={<CloseOutlined />}
                aria-label={t('cited.remove', { n, criterion })}
                onClick={() => onRemove(criterion, index)}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  )

  function placeWords(citation: Citation): string {
    const { place, words } = placeOf(citation.note)
    const page = t(`place.${viewerKind(document.kind)}`, { page: citation.page })
    switch (place.kind) {
      case 'cell':
        return `${address(place.cell)}  ${place.value}`
      case 'quote':
        return `${page}  ${place.text}`
      case 'page':
        return words === '' ? page : `${page}  ${words}`
    }
  }
}
