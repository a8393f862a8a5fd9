import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { drafts } from '../../session/drafts.ts'
import { Banner } from './Banner.tsx'
import { useRefusedOf } from './useKeptRefused.ts'

/** Invalid input that was left behind: shown one at a time, with a link back to the field. */
export function NotTakenBanner({ review }: { readonly review: string }) {
  const { t } = useTranslation('app')
  const left = useRefusedOf(review)
  const [first] = left
  if (first === undefined) return null
  const { what, text, why, href } = first
  return (
    <Banner
      kind="note"
      mark="warn"
      title={t('notTaken.title', { what, text: beginning(text) })}
      text={left.length > 1 ? `${why} ${t('notTaken.more', { count: left.length - 1 })}` : why}
    >
      <Button onClick={() => drafts.drop(first)}>{t('notTaken.letGo')}</Button>
      <Button type="primary" href={href}>
        {t('notTaken.goBack')}
      </Button>
    </Banner>
  )
}

/** As much of a long text as tells it from others. */
function beginning(text: string): string {
  const letters = [...text]
  return letters.length > 40 ? `${letters.slice(0, 40).join('')}…` : text
}
