import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useBeforeClose } from '../closing.ts'
import { letGo, useNotTaken } from '../notTaken.ts'
import { Banner } from './Banner.tsx'

/** What was typed, could not stand, and was left: said one at a time, with the way back. It keeps the window open until it is answered. */
export function NotTakenBanner({ review }: { readonly review: string }) {
  const { t } = useTranslation('app')
  const left = useNotTaken().filter((each) => each.review === review)
  useBeforeClose(async (leaving) => leaving === 'lock' || left.length === 0)
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
