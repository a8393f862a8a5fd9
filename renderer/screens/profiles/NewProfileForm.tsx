import { Button, Checkbox, Input, Radio } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { longestName } from '#shared/format/values.ts'
import type { Fault } from '#shared/text/fault.ts'
import { Faults } from '../../components/Faults.tsx'
import { Field } from '../../components/Field.tsx'
import { PassphraseInput } from '../../components/passphrase/PassphraseInput.tsx'
import { PassphraseStrength } from '../../components/passphrase/PassphraseStrength.tsx'
import { isShort } from '../../components/passphrase/strength.ts'
import { MakingSteps } from './MakingSteps.tsx'
import { OwnCertificate } from './OwnCertificate.tsx'
import { Protects } from './Protects.tsx'
import type { Making, NewPerson, OwnKeyFile } from './useProfiles.ts'

interface Props {
  readonly busy: boolean
  readonly making: Making
  readonly faults: readonly Fault[]
  readonly onMake: (person: NewPerson) => void
}

type KeyChoice = NewPerson['algorithm'] | 'own'
const keyChoices: readonly KeyChoice[] = ['rsa3072', 'p256', 'own']

const blank: NewPerson = { name: '', unit: '', passphrase: '', algorithm: 'rsa3072' }

/** A new reviewer: name and unit, a passphrase typed twice, and what it protects. */
export function NewProfileForm({ busy, making, faults, onMake }: Props) {
  const { t } = useTranslation('profiles')
  const [person, setPerson] = useState(blank)
  const [again, setAgain] = useState('')
  const [known, setKnown] = useState(false)
  const [key, setKey] = useState<KeyChoice>('rsa3072')
  const [own, setOwn] = useState<OwnKeyFile>()
  const put = (part: Partial<NewPerson>) => setPerson((now) => ({ ...now, ...part }))
  const differs = again !== '' && again !== person.passphrase
  const ready =
    person.name.trim() !== '' &&
    person.unit.trim() !== '' &&
    !isShort(person.passphrase) &&
    again === person.passphrase &&
    known &&
    !busy &&
    (key !== 'own' || own !== undefined)
  return (
    <form
      className="new-profile"
      onSubmit={(event) => {
        event.preventDefault()
        if (ready)
          onMake({ ...person, ...(key === 'own' ? { own } : { algorithm: key }), name: person.name.trim(), unit: person.unit.trim() })
      }}
    >
      <section className="profile-form" aria-label={t('create')}>
        <h2 className="title">{t('create')}</h2>
        <Field label={t('name')} hint={t('nameHint')}>
          {(id) => (
            <Input id={id} autoFocus maxLength={longestName} value={person.name} onChange={(event) => put({ name: event.target.value })} />
          )}
        </Field>
        <Field label={t('unit')} hint={t('unitHint')}>
          {(id) => <Input id={id} maxLength={longestName} value={person.unit} onChange={(event) => put({ unit: event.target.value })} />}
        </Field>
        <Field label={t('passphrase')} hint={t('passphraseHint')}>
          {(id) => (
            <PassphraseInput
              id={id}
              autoComplete="new-password"
              value={person.passphrase}
              onChange={(event) => put({ passphrase: event.target.value })}
            />
          )}
        </Field>
        <PassphraseStrength passphrase={person.passphrase} own={[person.name, person.unit]} />
        <Field label={t('again')}>
          {(id) => (
            <PassphraseInput
              id={id}
              autoComplete="new-password"
              value={again}
              {...(differs && { status: 'error' as const })}
              onChange={(event) => setAgain(event.target.value)}
            />
          )}
        </Field>
        <p className="differs" role="status">
          {differs ? t('differs') : ''}
        </p>
        <details className="key-choice">
          <summary>{t('advanced')}</summary>
          <p id="key-choice">{t('key')}</p>
          <Radio.Group
            aria-labelledby="key-choice"
            value={key}
            onChange={(event) => {
              setKey(event.target.value as KeyChoice)
              setOwn(undefined)
            }}
            options={keyChoices.map((value) => ({ value, label: t(`key.${value}`) }))}
          />
          {key === 'own' && (
            <OwnCertificate
              onRead={(read, holder) => {
                setOwn(read)
                if (holder) put({ name: holder.name, unit: holder.unit ?? person.unit })
              }}
            />
          )}
        </details>
        <MakingSteps making={making} />
        <Faults faults={faults} />
      </section>
      <aside className="protects-side">
        <Protects />
        <span className="grow" />
        <Checkbox checked={known} onChange={(event) => setKnown(event.target.checked)}>
          {t('known')}
        </Checkbox>
        <Button type="primary" size="large" htmlType="submit" block disabled={!ready}>
          {busy ? t('making') : ready ? t('make') : t('makeNeeds')}
        </Button>
      </aside>
    </form>
  )
}
