import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { sayFault } from '#shared/text/say.ts'
import { StateMark } from '../../../components/StateMark.tsx'
import { goTo } from '../../../session/address.ts'
import { useAppearance } from '../../../session/appearance.tsx'
import { usePanel } from '../../../session/panel.tsx'
import { blockerPart } from './blockerPart.ts'

/** Everything that keeps the panel's record from being closed, numbered, each with the way to the tab where it is settled. */
export function PanelBlockers() {
  const { t } = useTranslation('panelSigning')
  const { locale } = useAppearance().appearance
  const { blockers } = usePanel()
  if (blockers.length === 0)
    return (
      <h3 className="sign-head">
        <StateMark state="ok" decorative />
        {t('open.none')}
      </h3>
    )
  return (
    <section aria-labelledby="closing-open">
      <h3 className="sign-head" id="closing-open" aria-live="polite">
        <StateMark state="bad" decorative />
        {t('open.title', { count: blockers.length })}
      </h3>
      <ol className="sign-blockers">
        {blockers.map((blocker, at) => {
          const { code, at: place = '', name = '' } = blocker
          const { go, parts } = blockerPart(place, name)
          const what = sayFault(locale, blocker)
          return (
            <li key={`${code} ${place} ${name}`}>
              <span className="sign-number" aria-hidden>
                {at + 1}
              </span>
              <div>{what}</div>
              <Button size="small" aria-label={`${t(go)}：${what}`} onClick={() => goTo('panel', ...parts)}>
                {t(go)}
              </Button>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
