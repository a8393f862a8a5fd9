import { Button, Checkbox, Input, Radio } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fault } from '#shared/text/fault.ts'
import { Faults } from '../../components/Faults.tsx'
import { Field } from '../../components/Field.tsx'
import { PassphraseInput } from '../../components/passphrase/PassphraseInput.tsx'
import { PassphraseStrength } from '../../components/passphrase/PassphraseStrength.tsx'
import { isShort } from '../../components/passphrase/strength.ts'
import { MakingSteps } from './MakingSteps.tsx'
import { Protects } from './Protects.tsx'
import type { Making, NewPerson } from './useProfiles.ts'

interface Props {
  readonly busy: boolean
  readonly making: Making
  readonly faults: readonly Fault[]
  readonly onMake: (person: NewPerson) => void
}

const blank: NewPerson = { name: '', unit: '', passphrase: '', algorithm: 'rsa3072' }

/** A new reviewer: name and unit, a passphrase typed twice, and what it protects. */
export function NewProfileForm({ busy, making, faults, onMake }: Props) {
  const { t } = useTranslation('profiles')
  const [person, setPerson] = useState(blank)
  const [again, setAgain] = useState('')
  const [known, setKnown] = useState(false)
  const put = (part: Partial<NewPerson>) => setPerson((now) => ({ ...now, ...part }))
  const differs = again !== '' && again !== person.passphrase
  const ready =
    person.name.trim() !== '' && person.unit.trim() !== '' && !isShort(person.passphrase) && again === person.passphrase && known && !busy
  return (
    <form
      className="new-profile"
      onSubmit={(event) => {
        event.preventDefault()
        if (ready) onMake({ ...person, name: person.name.trim(), unit: person.unit.trim() })
      }}
    >
      <section className="profile-form" aria-label={t('create')}>
        <h2 className="title">{t('create')}</h2>
        <Field label={t('name')} hint={t('nameHint')}>
          {(id) => <Input id={id} autoFocus maxLength={200} value={person.name} onChange={(event) => put({ name: event.target.value })} />}
        </Field>
        <Field label={t('unit')} hint={t('unitHint')}>
          {(id) => <Input id={id} maxLength={200} value={person.unit} onChange={(event) => put({ unit: event.target.value })} />}
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
            value={person.algorithm}
            onChange={(event) => put({ algorithm: event.target.value as NewPerson['algorithm'] })}
            options={(['rsa3072', 'p256'] as const).map((value) => ({ value, label: t(`key.${value}`) }))}
          />
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
