import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ReviewState } from '#shared/review/state.ts'
import { StateMark } from '../../components/StateMark.tsx'

interface Props {
  readonly recusal: NonNullable<ReviewState['recusal']>
  readonly onChange: () => void
}

/** A recused expert does not score; shows the declaration, and how to withdraw one made by mistake. */
export function Recused({ recusal, onChange }: Props) {
  const { t } = useTranslation('pledge')
  return (
    <section className="recused" aria-label={t('title')}>
      <h2 className="title">
        <StateMark state="none" decorative /> {t('recused')}
      </h2>
      {recusal.reason && <p>{t('recusedWhy', { reason: recusal.reason })}</p>}
      <p>{t('recusedNext')}</p>
      <Button onClick={onChange}>{t('change')}</Button>
    </section>
  )
}
