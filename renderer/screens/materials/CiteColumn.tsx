import { Checkbox } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Citation } from '#shared/format/values.ts'
import type { OpenedPackage } from '#shared/ipc/packages.ts'
import type { PlanDocument } from '#shared/plan/format.ts'
import { viewerKind } from '#shared/plan/viewerKind.ts'
import { byteSize } from '../../components/byteSize.ts'
import { groupsOfFour } from '../../components/groupsOfFour.ts'
import { CitedList } from './CitedList.tsx'
import { CiteForm } from './CiteForm.tsx'
import { RuleList } from './RuleList.tsx'
import type { Citing } from './useCiting.ts'
import type { Materials } from './useMaterials.ts'
import './cite.css'

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
  const { facts, citations, markSeen, showCitation, entry: entryOf } = materials
  const entry = entryOf(document)
  const size = byteSize(entry?.bytes ?? 0)
  const kind = viewerKind(document.kind)
  const counted = document.pages !== undefined && (kind === 'pdf' || kind === 'sheet')
  return (
    <aside className="cite" aria-label={t('cite.column')}>
      <div className="cite-body">
        {citing.can && place?.document === document.id && (
          <CiteForm document={document} place={place} citing={citing} materials={materials} />
        )}
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
