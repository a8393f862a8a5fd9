import { Button, Checkbox, Input, Select } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Citation } from '#shared/format/values.ts'
import type { OpenedPackage } from '#shared/ipc/packages.ts'
import type { PlanDocument } from '#shared/plan/format.ts'
import { byteSize } from '../../components/byteSize.ts'
import { placeOf } from '../../components/document/place.ts'
import { viewerKind } from '../../components/document/viewer.ts'
import { Faults } from '../../components/Faults.tsx'
import { Field } from '../../components/Field.tsx'
import { groupsOfFour } from '../../components/groupsOfFour.ts'
import { CitedList } from './CitedList.tsx'
import { PlaceFacts } from './PlaceFacts.tsx'
import { RuleList } from './RuleList.tsx'
import type { Citing } from './useCiting.ts'
import type { Materials } from './useMaterials.ts'

interface Props {
  readonly opened: OpenedPackage
  readonly document: PlanDocument
  readonly place: Citation | undefined
  readonly citing: Citing
  readonly materials: Materials
}

/** Citing what is chosen in the document; below it who cites it already, which rules read it, and what the file is. */
export function CiteColumn({ opened, document, place, citing, materials }: Props) {
  const { t } = useTranslation('materials')
  const { facts, citations, markSeen, showCitation } = materials
  const entry = opened.entries[document.path]
  const size = byteSize(entry?.bytes ?? 0)
  const kind = viewerKind(document.kind)
  const counted = document.pages !== undefined && (kind === 'pdf' || kind === 'sheet')
  return (
    <aside className="cite" aria-label={t('cite.column')}>
      <div className="cite-body">
        {citing.can && place?.document === document.id && <CiteForm document={document} place={place} citing={citing} />}
        {!citing.reviewing && <p className="cite-hint">{t('cite.notReviewing')}</p>}
        {citing.locked && <p className="cite-hint">{t('cite.locked')}</p>}
        <CitedList document={document} citations={citations} onShow={showCitation} {...(citing.can && { onRemove: citing.remove })} />
        <RuleList opened={opened} rules={facts.rules.get(document.id) ?? []} sheet={kind === 'sheet'} />
      </div>
      <dl className="cite-facts">
        <dd className="cite-seen">
          <Checkbox checked={facts.seen.has(document.id)} onChange={(event) => markSeen(document.id, event.target.checked)}>
            {t('legend.seen')}
          </Checkbox>
        </dd>
        <dt>{t('facts.size')}</dt>
        <dd>{counted ? t(`facts.${kind}`, { size, count: document.pages }) : size}</dd>
        <dt>{t('facts.digest')}</dt>
        <dd title={entry?.sha256}>{t('facts.agrees', { digest: groupsOfFour(entry?.sha256.slice(0, 8) ?? '') })}</dd>
      </dl>
    </aside>
  )
}

function CiteForm({ document, place, citing }: Pick<Props, 'document' | 'citing'> & { readonly place: Citation }) {
  const { t } = useTranslation('materials')
  const { criteria, criterion, choose, words, cite, outcome } = citing
  const [written, setWritten] = useState(0)
  const at = placeOf(place.note).place
  useEffect(() => {
    words.current = ''
    if (document.id) setWritten((count) => count + 1)
  }, [document.id, words])
  async function send(): Promise<void> {
    if (await cite()) {
      words.current = ''
      setWritten(written + 1)
    }
  }
  const options = criteria.map(({ id, name }) => ({ value: id, label: `${id} ${name}` }))
  return (
    <form
      className="cite-form"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <h2>{at.kind === 'page' ? t(`pane.cite.${viewerKind(document.kind)}`) : t(`cite.title.${at.kind}`)}</h2>
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
        {(id) => (
          <Input.TextArea
            key={written}
            id={id}
            defaultValue={words.current}
            rows={2}
            maxLength={1500}
            onChange={(event) => {
              words.current = event.target.value
            }}
          />
        )}
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
