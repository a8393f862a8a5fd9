import { Button } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DraftTextHandle } from '../../components/DraftText.tsx'
import { goTo } from '../../session/address.ts'
import { useOverlays } from '../../session/overlays.tsx'
import { type ReviewView, useStored } from '../../session/review.tsx'
import { ConclusionChoice } from './ConclusionChoice.tsx'
import { LockedNote } from './LockedNote.tsx'
import { numbered } from './numbered.ts'
import { Section } from './Section.tsx'
import { Sources } from './Sources.tsx'
import { type SectionPart, sections } from './sections.ts'
import { useFieldAsked } from './useFieldAsked.ts'

/** The draft in its four parts at the left, what the person wrote on other screens at the right. */
export function PersonalOpinion({ review }: { readonly review: ReviewView }) {
  const { t } = useTranslation('opinion')
  const overlays = useOverlays()
  const root = useFieldAsked()
  const fields = useRef<Partial<Record<SectionPart, DraftTextHandle | null>>>({})
  const [target, setTarget] = useState<SectionPart>('overall')
  const [counts, setCounts] = useState<Readonly<Record<SectionPart, number>>>({ overall: 0, strengths: 0, problems: 0, suggestions: 0 })
  const { locked } = review.state
  const edits = useStored().edits.filter(({ act }) => act.kind === 'opinion.set').length
  const insert = (sentence: string) => fields.current[target]?.insertLine((before) => numbered(before, sentence))
  return (
    <div className="opinion" ref={root}>
      <section className="opinion-draft" data-pane aria-label={t('title')}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the pane scrolls and must be reached by keyboard */}
        <section className="opinion-parts" tabIndex={0} aria-label={t('parts')}>
          <header>
            <h2 className="title">{t('title')}</h2>
            <small>{t('about')}</small>
          </header>
          {locked && <LockedNote review={review} />}
          {sections.map((part) => (
            <Section
              key={part}
              review={review}
              part={part}
              chosen={part === target && !locked}
              onFocus={() => setTarget(part)}
              onCount={(count) => setCounts((now) => (now[part] === count ? now : { ...now, [part]: count }))}
              field={(handle) => {
                fields.current[part] = handle
              }}
            />
          ))}
          <ConclusionChoice review={review} />
        </section>
        <footer>
          <span aria-live="polite">{t('total', { count: Object.values(counts).reduce((sum, count) => sum + count, 0) })}</span>
          <span className="grow" />
          <Button type="link" onClick={() => overlays.open('history')}>
            {t('history', { count: edits })}
          </Button>
          <Button onClick={() => goTo('printing', '10')}>{t('preview')}</Button>
          <Button type="primary" onClick={() => goTo('signing')}>
            {t('sign')}
          </Button>
        </footer>
      </section>
      <Sources review={review} target={target} onTarget={setTarget} onInsert={insert} />
    </div>
  )
}
