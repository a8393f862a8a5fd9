import { memo, useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Citation } from '#shared/format/values.ts'
import type { PlanDocument } from '#shared/plan/format.ts'
import { documentOf } from '#shared/review/context.ts'
import { DocumentPane } from '../../components/document/DocumentPane.tsx'
import type { PlaceMark } from '../../components/document/viewer.ts'
import { useFrameLater } from './useFrameLater.ts'
import type { Places } from './usePlaces.ts'
import type { Scoring } from './useScoring.ts'

interface Props {
  readonly scoring: Scoring
  readonly places: Places
}

/** Drawn again only when what it shows changes, not with every mark. */
const Pane = memo(DocumentPane)

/** The document beside the form, at the place last opened; a citation there goes to the part of the form that takes evidence. */
export function DocumentSide({ scoring, places }: Props) {
  const { t } = useTranslation('scoringScreen')
  const { t: material } = useTranslation('materials')
  const { view } = scoring
  // the material follows a frame after the form, so that Enter is answered at once
  const criterion = useFrameLater(scoring.criterion)
  const { inView, aim, turnTo, citeTarget } = places
  const document = inView?.document
  const citations = criterion && view.state.sheet.marks[criterion.id]?.citations
  const marks = useMemo((): readonly PlaceMark[] => (citations ?? []).map((citation, at) => ({ n: at + 1, citation })), [citations])
  const choices = useMemo(() => choicesOf(view.opened.plan.documents, criterion?.id, document), [view.opened, criterion, document])
  const onPage = useCallback((page: number) => document !== undefined && turnTo(document, page), [document, turnTo])
  const onDocument = useCallback((id: string) => turnTo(id, 1), [turnTo])
  const onCite = useCallback((citation: Citation) => citeTarget.current?.(citation), [citeTarget])
  return (
    <section className="document-side" data-pane aria-label={t('material')}>
      {view.opened.plan.documents.length === 0 && <p className="materials-none">{material('none')}</p>}
      {inView && (documentOf(view.opened.plan, inView.document) ?? view.state.sheet.attachments[inView.document]) && (
        <Pane
          opened={view.opened}
          document={inView.document}
          page={inView.page}
          onPage={onPage}
          marks={marks}
          choices={choices}
          onDocument={onDocument}
          readOnly={view.state.locked}
          onCite={onCite}
          {...(aim && { aim })}
        />
      )}
    </section>
  )
}

/** Documents listed for the criterion, and the open one; a package may list tens of thousands. */
function choicesOf(
  documents: readonly PlanDocument[],
  criterion: string | undefined,
  current: string | undefined,
): readonly PlanDocument[] {
  return documents.filter(({ id, criteria }) => id === current || (criterion !== undefined && criteria?.includes(criterion))).slice(0, 100)
}
