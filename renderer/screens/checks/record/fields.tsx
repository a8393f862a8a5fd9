import { Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Standard } from '#shared/standard/format.ts'
import '../../../components/draftText.css'
import { Field } from '../../../components/Field.tsx'

interface Text {
  readonly label: string
  readonly hint?: string | undefined
  readonly placeholder?: string
  readonly readOnly: boolean
  readonly value: string
  readonly onChange: (value: string) => void
}

/** A name or a title: one line of at most 100 characters. */
export function LineField({ label, hint, placeholder, readOnly, value, onChange }: Text) {
  return (
    <Field label={label} {...(hint !== undefined && { hint })}>
      {(id) => (
        <Input
          id={id}
          maxLength={100}
          readOnly={readOnly}
          placeholder={placeholder}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

interface Area extends Text {
  /** height of the empty field in lines */
  readonly lines: 2 | 3
  readonly maxLength?: number
  readonly lacking?: boolean
}

/** A text of several lines; the field grows with it. */
export function AreaField({ label, placeholder, readOnly, value, onChange, lines, maxLength, lacking }: Area) {
  return (
    <Field label={label}>
      {(id) => (
        <textarea
          id={id}
          maxLength={maxLength}
          className="draft-text"
          style={{ minHeight: `calc(${lines}lh + 14px)` }}
          readOnly={readOnly}
          aria-invalid={lacking || undefined}
          placeholder={placeholder}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

interface Criterion {
  readonly standard: Standard | undefined
  readonly locked: boolean
  /** the criterion's id, empty for none */
  readonly value: string
  readonly onChange: (value: string) => void
}

/** The criterion that a record belongs to, or none; not shown without a standard. */
export function CriterionField({ standard, locked, value, onChange }: Criterion) {
  const { t } = useTranslation('checks')
  if (standard === undefined || standard.criteria.length === 0) return null
  return (
    <Field label={t('question.criterion')}>
      {(id) => (
        <Select
          id={id}
          showSearch={{ optionFilterProp: 'label' }}
          allowClear
          disabled={locked}
          value={value || null}
          placeholder={t('question.noCriterion')}
          onChange={(chosen: string | null) => onChange(chosen ?? '')}
          options={standard.criteria.map(({ id: criterion, name }) => ({ value: criterion, label: `${criterion} ${name}` }))}
        />
      )}
    </Field>
  )
}
