import { useTranslation } from 'react-i18next'
import type { Citation } from '#shared/format/values.ts'
import type { PlanDocument } from '#shared/plan/format.ts'
import { placeKind } from '#shared/plan/viewerKind.ts'
import { address } from '#shared/sheet/cellAddress.ts'
import { placeOf } from '../../components/document/place.ts'

/** The place to be cited, and its value or words. */
export function PlaceFacts({ document, place }: { readonly document: PlanDocument; readonly place: Citation }) {
  const { t } = useTranslation('materials')
  const at = placeOf(place.note).place
  const page = t(`place.${placeKind(document.kind)}`, { page: place.page })
  return (
    <dl className="place-facts">
      <dt>{t('cite.place')}</dt>
      <dd>{at.kind === 'cell' ? `${at.sheet} ${address(at.cell)}` : page}</dd>
      {at.kind === 'cell' && (
        <>
          <dt>{t('cite.value')}</dt>
          <dd>{at.value}</dd>
        </>
      )}
      {at.kind === 'quote' && (
        <>
          <dt>{t('cite.quote')}</dt>
          <dd className="place-quote">{at.text}</dd>
        </>
      )}
    </dl>
  )
}
