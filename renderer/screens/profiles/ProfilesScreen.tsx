import { Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Faults } from '../../components/Faults.tsx'
import { PassphraseInput } from '../../components/passphrase/PassphraseInput.tsx'
import { bridge } from '../../session/bridge.ts'
import { NewProfileForm } from './NewProfileForm.tsx'
import { PeopleList } from './PeopleList.tsx'
import { UnlockForm } from './UnlockForm.tsx'
import { useProfiles } from './useProfiles.ts'
import './profiles.css'

/** First start and every start: who reviews. Unlocking opens that person's own window. */
export function ProfilesScreen() {
  const { t } = useTranslation('profiles')
  const { cards, last, practice, portable, damaged, faults, busy, making, restored, forget, unlock, practise, create, restore } =
    useProfiles()
  const [wanted, setWanted] = useState<string>()
  const [copy, setCopy] = useState<{ readonly file: string; readonly name: string }>()
  if (cards === undefined) return <Faults faults={faults} />
  const chosen = wanted ?? last ?? cards[0]?.id ?? 'new'
  const card = cards.find(({ id }) => id === chosen)

  async function pickCopy(): Promise<void> {
    const picked = await bridge.files.pick({ purpose: 'profile', several: false })
    const file = picked.ok ? picked.value[0] : undefined
    if (file) setCopy({ file: file.file, name: file.name })
  }

  return (
    <div className="profiles">
      <PeopleList
        cards={cards}
        chosen={chosen}
        busy={busy}
        onChoose={(id) => {
          forget()
          setWanted(id)
        }}
        onRestore={() => void pickCopy()}
        {...(practice && { onPractise: () => void practise() })}
      />
      <div className="profile-work">
        {portable && (
          <p className="note-warn" role="note">
            {t('portable')}
          </p>
        )}
        {damaged.length > 0 && (
          <p className="note-warn" role="status">
            {t('damaged', { count: damaged.length, names: damaged.join('，') })}
          </p>
        )}
        {restored !== undefined && (
          <p className="note-done" role="status">
            {t('restore.done', { name: restored })}
          </p>
        )}
        {card ? (
          <UnlockForm key={card.id} card={card} busy={busy} faults={faults} onUnlock={(passphrase) => void unlock(card.id, passphrase)} />
        ) : (
          <NewProfileForm busy={busy} making={making} faults={faults} onMake={(person) => void create(person)} />
        )}
      </div>
      {copy && (
        <Restore name={copy.name} onClose={() => setCopy(undefined)} onRestore={(passphrase) => void restore(copy.file, passphrase)} />
      )}
    </div>
  )
}

interface RestoreProps {
  readonly name: string
  readonly onClose: () => void
  readonly onRestore: (passphrase: string) => void
}

function Restore({ name, onClose, onRestore }: RestoreProps) {
  const { t } = useTranslation('profiles')
  const [passphrase, setPassphrase] = useState('')
  return (
    <Modal
      open
      title={t('restore.title')}
      okText={t('restore.run')}
      cancelText={t('back')}
      okButtonProps={{ disabled: passphrase === '' }}
      mask={{ closable: false }}
      onCancel={onClose}
      onOk={() => {
        onRestore(passphrase)
        onClose()
      }}
    >
      <p>{name}</p>
      <p>{t('restore.text')}</p>
      <PassphraseInput autoFocus value={passphrase} aria-label={t('passphrase')} onChange={(event) => setPassphrase(event.target.value)} />
    </Modal>
  )
}
