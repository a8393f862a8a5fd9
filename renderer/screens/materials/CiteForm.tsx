import { Button, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Citation } from '#shared/format/values.ts'
import type { PlanDocument } from '#shared/plan/format.ts'
import { placeKind } from '#shared/plan/viewerKind.ts'
import { placeOf } from '../../components/document/place.ts'
import { Faults } from '../../components/Faults.tsx'
import { Field } from '../../components/Field.tsx'
import { PlaceFacts } from './PlaceFacts.tsx'
import type { Citing } from './useCiting.ts'
import type { Materials } from './useMaterials.ts'
import { useNoteDraft } from './useNoteDraft.ts'

interface Props {
  readonly document: PlanDocument
  readonly place: Citation
  readonly citing: Citing
  readonly materials: Materials
}

/** Citing the chosen place for a criterion; unfinished words are kept until the reader returns to the document. */
export function CiteForm({ document, place, citing, materials }: Props) {
  const { t } = useTranslation('materials')
  const { criteria, criterion, choose, cite, cited, outcome } = citing
  const at = placeOf(place.note).place
  const note = useNoteDraft(document.id, citing, materials)
  const options = criteria.map(({ id, name }) => ({ value: id, label: `${id} ${name}` }))
  return (
    <form
      className="cite-form"
      onSubmit={(event) => {
        event.preventDefault()
        void cite()
      }}
    >
      <h2>{at.kind === 'page' ? t(`pane.cite.${placeKind(document.kind)}`) : t(`cite.title.${at.kind}`)}</h2>
      <PlaceFacts document={document} place={place} />
      <Field label={t('cite.for')}>
        {(id) => (
          <Select
            id={id}
            value={criterion}
            options={options}
            onChange={choose}
            showSearch={{ optionFilterProp: 'label' }}
            popupMatchSelectWidth={320}
          />
        )}
      </Field>
      <Field label={t('cite.words')}>
        {(id) => <Input.TextArea key={cited} id={id} defaultValue={note.begun} rows={2} maxLength={1500} {...note.handlers} />}
      </Field>
      <Button type="primary" htmlType="submit" block>
        {t('cite.to', { criterion: criterion ?? '' })} <span className="cite-key">Ctrl E</span>
      </Button>
      <div className="cite-outcome" role="status">
        {outcome?.kind === 'cited' && t('cite.done', { criterion: outcome.criterion })}
        {outcome?.kind === 'already' && t('cite.already', { criterion: outcome.criterion })}
        {outcome?.kind === 'failed' && <Faults faults={outcome.faults} />}
      </div>
    </form>
  )
}
