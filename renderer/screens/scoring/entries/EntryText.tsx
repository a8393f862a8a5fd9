import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Citation } from '#shared/format/values.ts'
import { longestNote } from '#shared/format/values.ts'
import { DraftText } from '../../../components/DraftText.tsx'
import { Evidence } from '../Evidence.tsx'
import { useCiteTarget } from '../useCiteTarget.ts'
import type { Places } from '../usePlaces.ts'

interface Props {
  /** its id on the sheet */
  readonly entry: string
  /** names the text within the review */
  readonly name: string
  readonly heading: string
  readonly label: string
  /** the entry on the sheet; absent while it is only begun */
  readonly value: string | undefined
  /** shown beside the heading while it is only begun */
  readonly notYet: string
  readonly citations: readonly Citation[]
  readonly places: Places
  readonly locked: boolean
  readonly remove: string
  readonly onText: (text: string) => Promise<boolean>
  readonly onCitations: (citations: readonly Citation[]) => void
  readonly onRemove: () => void
  /** rendered before the text: the amounts */
  readonly children?: ReactNode
}

/** The text of one entry with its evidence. It is on the sheet once it has a text; when the field is emptied, the text on the sheet stays until the entry is removed. */
export function EntryText({
  entry,
  name,
  heading,
  label,
  value,
  notYet,
  citations,
  places,
  locked,
  remove,
  onText,
  onCitations,
  onRemove,
  children,
}: Props) {
  const { t } = useTranslation('scoringScreen')
  const [emptied, setEmptied] = useState(false)
  const { takeOver, cite, again } = useCiteTarget(places, citations, (citation) => onCitations([...citations, citation]), 'onFocus')
  return (
    <fieldset className="entry-more" aria-label={label} data-entry={entry} onFocus={takeOver}>
      {children}
      <h4>
        {heading}
        {value === undefined && <span className="reason-due">{notYet}</span>}
      </h4>
      <DraftText
        name={name}
        label={label}
        value={value ?? ''}
        limit={longestNote}
        tooLong={(count) => t('tooLong', { count, most: longestNote })}
        readOnly={locked}
        onCount={(count) => setEmptied(count === 0)}
        onSave={async (text) => (text.trim() === '' ? value === undefined : onText(text))}
      />
      {emptied && value !== undefined && (
        <p className="field-error" role="alert">
          {t('entries.emptied')}
        </p>
      )}
      <Evidence
        heading={t('evidence')}
        citations={citations}
        titleOf={places.titleOf}
        readOnly={locked}
        onShow={places.show}
        onRemove={(index) => onCitations(citations.filter((_, at) => at !== index))}
        onCite={cite}
        again={again}
      />
      {!locked && (
        <Button size="small" onClick={onRemove}>
          {remove}
        </Button>
      )}
    </fieldset>
  )
}
