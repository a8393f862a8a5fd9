import { Button, Checkbox, Input, Radio } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { longestNote } from '#shared/format/values.ts'
import type { Fault } from '#shared/text/fault.ts'
import { Faults } from '../../components/Faults.tsx'
import { Field } from '../../components/Field.tsx'
import { OtherName } from '../../components/OtherName.tsx'
import { PassphraseInput } from '../../components/passphrase/PassphraseInput.tsx'
import { useAddress } from '../../session/address.ts'
import { useReview } from '../../session/review.tsx'
import {
  type Choice,
  type Declaration,
  fits,
  isOwnUnit,
  openQuestions,
  type Relation,
  relations,
  relationsOf,
  wanted,
} from './declaration.ts'
import type { ComparedUnit } from './unitComparison.ts'
import { useSigning } from './useSigning.ts'

const relationTexts = {
  本单位: 'relation.own',
  近亲属: 'relation.family',
  合作项目: 'relation.project',
  参与方案编制: 'relation.drafting',
  经济利益: 'relation.interest',
  其他: 'relation.other',
} as const

interface Props {
  readonly units: readonly ComparedUnit[]
  readonly declaration: Declaration
  readonly onChange: (part: Partial<Declaration>) => void
  readonly onSigned: () => void
}

/** Relations, the declaration, and signing; the last three never scroll away. */
export function DeclarationForm({ units, declaration, onChange, onSigned }: Props) {
  const { t } = useTranslation('pledge')
  const [passphrase, setPassphrase] = useState('')
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const { busy, sign } = useSigning()
  const { member } = useReview()
  const form = useRef<HTMLFormElement>(null)
  const [, asked] = useAddress()
  useEffect(() => {
    // what blocks signing leads to the very part that ends it
    const part = { recusal: '.declaration-scroll', pledge: '.declaration-foot' }[asked ?? '']
    if (part !== undefined) form.current?.querySelector<HTMLElement>(`${part} input:not(:disabled)`)?.focus()
  }, [asked])
  const missing = wanted(units, declaration) ?? (passphrase === '' ? 'passphrase' : undefined)

  async function submit(): Promise<void> {
    if (missing !== undefined || busy) return
    const answer = await sign(units, declaration, passphrase)
    setFaults(answer.ok ? [] : answer.faults)
    if (answer.ok) onSigned()
  }
  return (
    <form
      ref={form}
      className="declaration"
      data-pane
      aria-label={t('declare')}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <div className="declaration-scroll">
        <Ticks units={units} declaration={declaration} onChange={onChange} />
        <Choices units={units} declaration={declaration} onChange={onChange} />
      </div>
      <div className="declaration-foot">
        <Checkbox checked={declaration.read} onChange={(event) => onChange({ read: event.target.checked })}>
          {t('read')}
        </Checkbox>
        <Field label={t('passphrase')}>
          {(id) => (
            <PassphraseInput
              id={id}
              size="large"
              autoComplete="current-password"
              placeholder={t('passphraseHint')}
              value={passphrase}
              onChange={(event) => setPassphrase(event.target.value)}
            />
          )}
        </Field>
        <OtherName member={member} />
        <Faults faults={faults} />
        <Button type="primary" size="large" block htmlType="submit" disabled={missing !== undefined || busy}>
          {busy ? t('signing') : missing ? t(`needs.${missing}`, { count: openQuestions(units, declaration).length }) : t('sign')}
        </Button>
      </div>
    </form>
  )
}

type PartProps = Omit<Props, 'onSigned'>

function Ticks({ units, declaration, onChange }: PartProps) {
  const { t } = useTranslation('pledge')
  const ticked = relationsOf(units, declaration)
  const own = isOwnUnit(units, declaration)
  const put = (relation: Relation, on: boolean) =>
    onChange({ noneOfThese: false, ticked: on ? [...declaration.ticked, relation] : declaration.ticked.filter((one) => one !== relation) })
  return (
    <fieldset>
      <legend>
        {t('relations')} <small>{t('tick')}</small>
      </legend>
      {relations.map((relation) => (
        <Checkbox
          key={relation}
          checked={ticked.includes(relation)}
          disabled={own && relation === '本单位'}
          onChange={(event) => put(relation, event.target.checked)}
        >
          {t(relationTexts[relation])}
        </Checkbox>
      ))}
      <Checkbox
        className="none-of-these"
        checked={declaration.noneOfThese && !own}
        disabled={own}
        onChange={(event) => onChange({ noneOfThese: event.target.checked, ...(event.target.checked && { ticked: [] }) })}
      >
        {t('noRelation')}
      </Checkbox>
    </fieldset>
  )
}

function Choices({ units, declaration, onChange }: PartProps) {
  const { t } = useTranslation('pledge')
  const { role } = useReview().member
  const hasRelations = relationsOf(units, declaration).length > 0
  const { choice, reason, noneOfThese } = declaration
  const isAnswered = hasRelations || noneOfThese
  return (
    <fieldset>
      <legend>{t('declare')}</legend>
      <Radio.Group
        className="choices"
        aria-label={t('declare')}
        value={choice && isAnswered && !fits(choice, hasRelations) ? undefined : choice}
        onChange={(event) => onChange({ choice: event.target.value as Choice })}
        options={(['none', 'explain', 'recuse'] as const).map((value) => ({
          value,
          label: t(value === 'explain' && role === '组长' ? 'declare.explainLeader' : `declare.${value}`),
          disabled: isAnswered && !fits(value, hasRelations),
        }))}
      />
      {(choice === 'explain' || choice === 'recuse') && (
        <Field label={t('reason')} hint={t('reasonHint')}>
          {(id) => (
            <Input.TextArea
              id={id}
              rows={3}
              maxLength={longestNote}
              defaultValue={reason}
              onChange={(event) => onChange({ reason: event.target.value })}
            />
          )}
        </Field>
      )}
    </fieldset>
  )
}
