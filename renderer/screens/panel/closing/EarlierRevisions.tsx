import { useTranslation } from 'react-i18next'
import type { PanelState } from '#shared/panel/record.ts'
import { checkCode } from '#shared/record/checkCode.ts'
import { dayAndMinute } from '../../../components/days.ts'
import { useAppearance } from '../../../session/appearance.tsx'

/** Every revision that was closed and reopened since: its check code, when it was closed, and why it was reopened. */
export function EarlierRevisions({ state }: { readonly state: Pick<PanelState, 'locks' | 'reopened'> }) {
  const { t } = useTranslation('panelSigning')
  const { locale } = useAppearance().appearance
  const { locks, reopened } = state
  if (reopened.length === 0) return null
  return (
    <section aria-labelledby="closing-earlier">
      <h3 className="sign-head" id="closing-earlier">
        {t('earlier.title')}
      </h3>
      <ul className="closing-earlier">
        {reopened.map(({ replaces, reason }) => {
          const lock = locks.find(({ resultSha256 }) => resultSha256 === replaces)
          return (
            <li key={replaces}>
              <b>{t('earlier.one', { revision: lock?.revision ?? '', code: checkCode(replaces) })}</b>
              <span>
                {lock && t('earlier.closed', { time: dayAndMinute(locale, lock.at) })}
                {t('earlier.reason', { reason })}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
