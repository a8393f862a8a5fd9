import { useTranslation } from 'react-i18next'
import { strengthOf, strengths } from './strength.ts'

/** Four ticks, a word, and what would help. */
export function PassphraseStrength({ passphrase }: { readonly passphrase: string }) {
  const { t } = useTranslation('profiles')
  if (passphrase === '') return null
  const strength = strengthOf(passphrase)
  const reached = strengths.indexOf(strength)
  return (
    <p className="strength" data-strength={strength} aria-live="polite">
      <span className="ticks" aria-hidden>
        {strengths.map((one, index) => (
          <i key={one} data-on={index <= reached} />
        ))}
      </span>
      <b>{t(`strength.${strength}`)}</b>
      <span>{t(`help.${strength}`, { count: [...passphrase].length })}</span>
    </p>
  )
}
