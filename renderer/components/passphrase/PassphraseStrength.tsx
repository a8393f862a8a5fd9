import { useTranslation } from 'react-i18next'
import { judge, strengths } from './strength.ts'

interface Props {
  readonly passphrase: string
  /** name and unit of the person: what others would try first */
  readonly own?: readonly string[]
}

/** Four ticks, a word, and what would help. */
export function PassphraseStrength({ passphrase, own = [] }: Props) {
  const { t } = useTranslation('profiles')
  if (passphrase === '') return null
  const { strength, lack } = judge(passphrase, own)
  const reached = strengths.indexOf(strength)
  const count = [...passphrase].length
  return (
    <p className="strength" data-strength={strength} aria-live="polite">
      <span className="ticks" aria-hidden>
        {strengths.map((one, index) => (
          <i key={one} data-on={index <= reached} />
        ))}
      </span>
      <b>{t(`strength.${strength}`)}</b>
      <span>{t(lack === undefined ? `help.${strength as 'usable' | 'strong'}` : `help.${lack}`, { count })}</span>
    </p>
  )
}
