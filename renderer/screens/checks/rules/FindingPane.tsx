import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { OpenedPackage } from '#shared/ipc/packages.ts'
import { ClauseLink } from '../../../components/guideline/ClauseLink.tsx'
import { outcomeMarks } from '../../../components/outcomeMarks.ts'
import { StateMark } from '../../../components/StateMark.tsx'
import type { ReviewView } from '../../../session/review.tsx'
import { ArithmeticPicture } from './ArithmeticPicture.tsx'
import { DataRead } from './DataRead.tsx'
import { Disposition } from './Disposition.tsx'
import { DocumentsRead } from './DocumentsRead.tsx'
import type { FindingRow } from './findingRows.ts'

interface Props {
  readonly opened: OpenedPackage
  readonly review: ReviewView | undefined
  readonly row: FindingRow | undefined
  readonly onPrevious?: () => void
  readonly onNext?: () => void
}

/** One finding: the guideline's text, what was computed from which data and documents, and the person's response. */
export function FindingPane({ opened, review, row, onPrevious, onNext }: Props) {
  const { t } = useTranslation('checks')
  if (row === undefined) return <p className="finding-none">{t('finding.choose')}</p>
  const { entry, finding, title, sentence, message } = row
  return (
    <article className="finding" data-pane aria-label={t('finding.pane', { rule: entry.id })}>
      <header>
        <span className="finding-state" data-outcome={finding.outcome}>
          <StateMark state={outcomeMarks[finding.outcome]} decorative /> {t(`outcome.${finding.outcome}`)}
        </span>
        <span>{entry.id}</span>
        <span>{t(`kind.${finding.kind}`)}</span>
        <ClauseLink citation={finding.clause} />
        <span className="grow" />
        <Button size="small" disabled={!onPrevious} onClick={onPrevious}>
          {t('finding.previous')}
        </Button>
        <Button size="small" disabled={!onNext} onClick={onNext}>
          {t('finding.next')}
        </Button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the pane scrolls and must be reached by keyboard */}
      <section className="finding-body" tabIndex={0} aria-label={title}>
        <h2 className="title">{title}</h2>
        <blockquote>{sentence}</blockquote>
        <p className="finding-message">{message}</p>
        {finding.picture && <ArithmeticPicture picture={finding.picture} />}
        <DataRead opened={opened} finding={finding} />
        <DocumentsRead opened={opened} finding={finding} />
      </section>
      <Disposition review={review} entry={entry} />
    </article>
  )
}
