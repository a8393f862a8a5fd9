import { useTranslation } from 'react-i18next'
import type { Places } from './usePlaces.ts'
import type { Scoring } from './useScoring.ts'

interface Props {
  readonly scoring: Scoring
  readonly places: Places
  readonly onHide: () => void
}

/** The material beside the form, at the place last asked for. */
export function DocumentSide({ places }: Props) {
  const { t } = useTranslation('scoringScreen')
  const { shown, titleOf } = places
  return (
    <section className="document-side" aria-label={t('material')} tabIndex={-1}>
      {shown && (
        <p>
          {titleOf(shown.document)} {t('page', { page: shown.page })}
        </p>
      )}
    </section>
  )
}
