import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { PickedFile } from '#shared/ipc/files.ts'
import { Field } from '../../components/Field.tsx'
import { groupsOfFour } from '../../components/groupsOfFour.ts'
import { PassphraseInput } from '../../components/passphrase/PassphraseInput.tsx'
import { bridge } from '../../session/bridge.ts'
import { usePerson } from '../../session/person.tsx'

/** Signed by the person at work, with an identity file (the office's), or not. */
export type SigningWay = 'own' | 'file' | 'none'
const ways = ['own', 'file', 'none'] as const

interface Props {
  readonly signing: SigningWay
  readonly identity: PickedFile | undefined
  readonly passphrase: string
  readonly onSigning: (way: SigningWay) => void
  readonly onIdentity: (file: PickedFile) => void
  readonly onPassphrase: (passphrase: string) => void
}

/** Who signs the package, and the passphrase for it. */
export function SignerChoice({ signing, identity, passphrase, onSigning, onIdentity, onPassphrase }: Props) {
  const { t } = useTranslation('assemblyScreen')
  const { card } = usePerson()
  const choose = async () => {
    const picked = await bridge.files.pick({ purpose: 'identity', several: false })
    const file = picked.ok ? picked.value[0] : undefined
    if (file) onIdentity(file)
  }
  return (
    <>
      <fieldset className="assembly-group">
        <legend>{t('signer')}</legend>
        {ways.map((way) => (
          <label key={way} className="assembly-tick assembly-way">
            <input type="radio" name="assembly-signing" checked={signing === way} onChange={() => onSigning(way)} />
            {t(`sign.${way}`)}
            {way === 'own' && (
              <span>
                {card.name}　{card.unit} <span className="digest">{groupsOfFour(card.fingerprint.slice(0, 16))}</span>
              </span>
            )}
          </label>
        ))}
      </fieldset>
      {signing === 'file' && (
        <div className="assembly-head">
          <Button size="small" onClick={() => void choose()}>
            {t('chooseIdentity')}
          </Button>
          <span>{identity?.name}</span>
        </div>
      )}
      {signing !== 'none' && (
        <Field label={t('passphrase')}>
          {(id) => <PassphraseInput id={id} value={passphrase} autoComplete="off" onChange={(event) => onPassphrase(event.target.value)} />}
        </Field>
      )}
    </>
  )
}
