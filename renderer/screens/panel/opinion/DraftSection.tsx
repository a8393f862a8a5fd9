import { Button } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { longestText } from '#shared/format/values.ts'
import { type DraftedSection, type DraftSentence, draftText } from '#shared/panel/draftOpinion.ts'
import { DraftText, type DraftTextHandle } from '../../../components/DraftText.tsx'
import { isTaken } from '../../../components/isTaken.ts'
import type { PanelView } from '../panelView.ts'

interface Props {
  readonly panel: PanelView
  readonly section: DraftedSection
  /** the experts' sentences of this section */
  readonly sentences: readonly DraftSentence[]
  /** its sentences are traced beside */
  readonly chosen: boolean
  readonly onFocus: () => void
  readonly onText: (text: string) => void
  readonly field: (handle: DraftTextHandle | null) => void
}

/** One section: empty, it can be drafted from the experts' sentences; then it is the leader's to edit. */
export function DraftSection({ panel, section, sentences, chosen, onFocus, onText, field }: Props) {
  const { t } = useTranslation('panelOpinion')
  const { t: personal } = useTranslation('opinion')
  const id = useId()
  const { state, may, act } = panel
  const kept = state.sheet.opinion[section] ?? ''
  const open = may('opinion.set')
  return (
    <section className="panel-part" data-field={section} data-chosen={chosen || undefined}>
      <h3>
        <label htmlFor={id}>{personal(`part.${section}`)}</label>
        <small>{t('sentences', { count: sentences.length })}</small>
        <span className="grow" />
        {open && kept === '' && sentences.length > 0 && (
          <Button size="small" onClick={() => void act({ kind: 'opinion.set', part: section, text: draftText(sentences) })}>
            {t('draft')}
          </Button>
        )}
      </h3>
      <DraftText
        id={id}
        ref={field}
        name={`panel/opinion/${section}`}
        value={kept}
        limit={longestText}
        rows={3}
        readOnly={!open}
        onFocus={onFocus}
        onCount={(_count, text) => onText(text)}
        tooLong={(count) => t('tooLong', { count, most: longestText })}
        onSave={async (text) => isTaken(await act({ kind: 'opinion.set', part: section, ...(text.trim() !== '' && { text }) }))}
      />
    </section>
  )
}
