import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProfileCard } from '#shared/ipc/profiles.ts'
import type { Fault } from '#shared/text/fault.ts'
import { Faults } from '../../components/Faults.tsx'
import { Field } from '../../components/Field.tsx'
import { PassphraseInput } from '../../components/passphrase/PassphraseInput.tsx'

interface Props {
  readonly card: ProfileCard
  readonly busy: boolean
  readonly faults: readonly Fault[]
  readonly onUnlock: (passphrase: string) => void
}

/** The sign-in form of one person. */
export function UnlockForm({ card, busy, faults, onUnlock }: Props) {
  const { t } = useTranslation('profiles')
  const [passphrase, setPassphrase] = useState('')
  return (
    <form
      className="profile-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (passphrase !== '' && !busy) onUnlock(passphrase)
      }}
    >
      <h2 className="title">{card.name}</h2>
      <p className="quiet">{card.unit}</p>
      <Field label={t('unlockTitle')}>
        {(id) => (
          <PassphraseInput
            id={id}
            size="large"
            autoFocus
            value={passphrase}
            autoComplete="current-password"
            onChange={(event) => setPassphrase(event.target.value)}
          />
        )}
      </Field>
      <Faults faults={faults} />
      <Button type="primary" size="large" htmlType="submit" block disabled={passphrase === '' || busy}>
        {busy ? t('unlocking') : t('unlock')}
      </Button>
    </form>
  )
}
