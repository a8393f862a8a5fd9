import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type DraftedSection, draftedSections, draftOpinion } from '#shared/panel/draftOpinion.ts'
import type { DraftTextHandle } from '../../../components/DraftText.tsx'
import type { PanelView } from '../panelView.ts'
import { Concluding } from './Concluding.tsx'
import { Dissent } from './Dissent.tsx'
import { DraftSection } from './DraftSection.tsx'
import { OpinionFoot } from './OpinionFoot.tsx'
import { Traced } from './Traced.tsx'
import { Vote } from './Vote.tsx'
import './opinion.css'

/** 意见: the panel's opinion, drafted from the experts' sentences, each traced to its sheets; then conclusion, vote and dissent. */
export function OpinionTab({ panel }: { readonly panel: PanelView }) {
  const { t } = useTranslation('panelOpinion')
  const { merged, state } = panel
  const draft = useMemo(() => draftOpinion(merged.counted), [merged.counted])
  const [target, setTarget] = useState<DraftedSection>('overall')
  const [typed, setTyped] = useState<Partial<Record<DraftedSection, string>>>({})
  const fields = useRef<Partial<Record<DraftedSection, DraftTextHandle | null>>>({})
  const text = typed[target] ?? state.sheet.opinion[target] ?? ''
  return (
    <div className="panel-opinion">
      <div className="panel-draft">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the pane scrolls and must be reached by keyboard */}
        <section className="panel-parts" data-pane tabIndex={0} aria-label={t('parts')}>
          {draftedSections.map((section) => (
            <DraftSection
              key={section}
              panel={panel}
              section={section}
              sentences={draft[section]}
              chosen={section === target}
              onFocus={() => setTarget(section)}
              onText={(now) => setTyped((before) => (before[section] === now ? before : { ...before, [section]: now }))}
              field={(handle) => {
                fields.current[section] = handle
              }}
            />
          ))}
          <Concluding panel={panel} />
          <Vote panel={panel} />
          <Dissent panel={panel} />
        </section>
        <OpinionFoot panel={panel} />
      </div>
      <Traced
        panel={panel}
        section={target}
        sentences={draft[target]}
        text={text}
        {...(panel.may('opinion.set') && {
          onInsert: (sentence: string) => fields.current[target]?.insertLine(() => sentence),
        })}
      />
    </div>
  )
}
