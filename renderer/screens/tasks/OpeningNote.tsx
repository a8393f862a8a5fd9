import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Faults } from '../../components/Faults.tsx'
import { CheckedResults } from './CheckedResults.tsx'
import { useOpening } from './OpeningProvider.tsx'

/** What came of the last opening, where it needs a word; read out politely. */
export function OpeningNote() {
  const { t } = useTranslation('tasks')
  const { opening, resumeFrom, dismiss } = useOpening()
  if (opening.kind === 'failed') {
    const { mission, despiteLock } = opening
    return (
      <section className="opening-failed">
        <Faults faults={opening.faults} />
        {mission && (
          <Button size="small" onClick={() => void resumeFrom(mission)}>
            {t('chooseAgain')}
          </Button>
        )}
        {despiteLock && (
          <Button size="small" onClick={despiteLock}>
            {t('despiteLock')}
          </Button>
        )}
        <Button size="small" type="text" onClick={dismiss}>
          {t('refused.close')}
        </Button>
      </section>
    )
  }
  if (opening.kind === 'verified') return <CheckedResults results={opening.results} onClose={dismiss} />
  const said =
    opening.kind === 'cancelled'
      ? t('cancelled')
      : opening.kind === 'already'
        ? t('already')
        : opening.kind === 'several'
          ? t('several', { count: opening.count })
          : opening.kind === 'reading'
            ? t('reading', { role: opening.member.role })
            : ''
  return (
    <p role="status" className="opening-said">
      {said}
    </p>
  )
}
