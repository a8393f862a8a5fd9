import { useTranslation } from 'react-i18next'
import { StateMark } from '../../components/StateMark.tsx'

/** What the passphrase protects, what it does not, and that it cannot be recovered. */
export function Protects() {
  const { t } = useTranslation('profiles')
  return (
    <div className="protects">
      <h3>{t('protects')}</h3>
      {(['marks', 'key'] as const).map((what) => (
        <div className="protected" key={what}>
          <StateMark state="locked" decorative />
          <div>
            <b>{t(`protects.${what}`)}</b>
            <p>{t(`protects.${what}Text`)}</p>
          </div>
        </div>
      ))}
      <h3>{t('protectsNot')}</h3>
      <p>{t('protectsNotText')}</p>
      <p className="note-warn">
        <StateMark state="warn" decorative />
        <span>
          <b>{t('lost')}</b>
          {t('lostText')}
        </span>
      </p>
    </div>
  )
}
