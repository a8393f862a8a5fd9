import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { letGo } from '../../session/notTaken.ts'
import { Banner } from './Banner.tsx'
import { useKeptNotTaken } from './useKeptNotTaken.ts'

/** Invalid input that was left behind: shown one at a time, with a link back to the field. */
export function NotTakenBanner({ review }: { readonly review: string }) {
  const { t } = useTranslation('app')
  const left = useKeptNotTaken(review)
  const [first] = left
  if (first === undefined) return null
  const { what, text, why, href } = first
  return (
    <Banner
      kind="note"
      mark="warn"
      title={t('notTaken.title', { what, text })}
      text={left.length > 1 ? `${why} ${t('notTaken.more', { count: left.length - 1 })}` : why}
    >
      <Button onClick={() => letGo(first)}>{t('notTaken.letGo')}</Button>
      <Button type="primary" href={href}>
        {t('notTaken.goBack')}
      </Button>
    </Banner>
  )
}
