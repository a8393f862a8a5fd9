import { useTranslation } from 'react-i18next'
import { dayAndMinute } from '../../components/days.ts'
import { useAppearance } from '../../session/appearance.tsx'
import { useStored } from '../../session/review.tsx'
import { Banner } from './Banner.tsx'

/** A clock this far behind the last entry was set back; less is the drift of two computers, ms. */
const tolerated = 120_000

/** The computer's clock is earlier than the last entry: new entries keep the last time, so that their order holds, and the person is told. */
export function ClockBanner() {
  const { t } = useTranslation('app')
  const { locale } = useAppearance().appearance
  const { edits } = useStored()
  const last = edits.at(-1)?.at
  if (last === undefined || Date.parse(last) - Date.now() < tolerated) return null
  return <Banner kind="note" mark="warn" title={t('clock.title')} text={t('clock.text', { at: dayAndMinute(locale, last) })} />
}
