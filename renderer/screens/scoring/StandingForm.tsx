import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fullMark, plainMark } from '#shared/format/marks.ts'
import type { FormulaScore } from '#shared/scoring/formulaScore.ts'
import type { Criterion } from '#shared/standard/format.ts'
import { StateMark } from '../../components/StateMark.tsx'
import { useWords } from '../../components/useWords.ts'
import { StepLines } from '../../components/worked/StepLines.tsx'
import { stepLines } from '../../components/worked/stepTexts.ts'
import { FormFoot } from './FormFoot.tsx'
import { FormHead } from './FormHead.tsx'
import { OpenedFigures } from './OpenedFigures.tsx'
import { RuleNotes } from './RuleNotes.tsx'
import { SelfMark } from './self/SelfMark.tsx'
import { SelfPanel } from './self/SelfPanel.tsx'
import { useSelf } from './self/useSelf.ts'
import { useBearing } from './useBearing.ts'
import { useFormKeys } from './useFormKeys.ts'
import type { Places } from './usePlaces.ts'
import type { Scoring } from './useScoring.ts'

interface Props {
  readonly scoring: Scoring
  readonly criterion: Criterion
  readonly places: Places
}

/** A judged criterion that this expert does not mark: figures leave it out or set its mark, or another kind of expert marks it. */
export function StandingForm({ scoring, criterion, places }: Props) {
  const { t } = useTranslation('scoringScreen')
  const { standard, view, open } = scoring
  const { id, max, method } = criterion
  const score = view.formula.get(id)
  const set = score === undefined || score.state === 'judged' ? undefined : score
  const kept = view.state.sheet.marks[id]?.mark
  const self = useSelf(view.opened, id)
  const bearing = useBearing(view.opened.findings, view.opened.standard, id)
  const figures = useMemo(() => score && { figures: score.trace.figures, steps: score.trace.steps, range: undefined }, [score])
  const [editing, setEditing] = useState<string>()
  useFormKeys({ nextOpen: () => open(scoring.nextOpen), next: () => open(scoring.next), previous: () => open(scoring.previous) })
  const body = useRef<HTMLElement>(null)
  useEffect(() => body.current?.focus({ preventScroll: true }), [])
  const dimension = standard.dimensions.find((each) => each.id === criterion.dimension)?.name ?? ''
  return (
    <section className="score-form formula-form" data-pane data-locked={view.state.locked || undefined} aria-labelledby="score-title">
      <FormHead
        id={id}
        name={criterion.name}
        about={[dimension, t(method === 'verified' ? 'method.verified' : 'method.expert')]}
        clauses={criterion.clauses}
      >
        <SelfMark self={self} />
        <p className="computed">
          {set?.state === 'scored' ? (
            <b>{fullMark(set.hundredths)}</b>
          ) : (
            <span className="computed-missing">
              <StateMark state="computed" size={18} decorative />
              {t(set === undefined ? 'standing.notAskedShort' : set.state === 'not-in-branch' ? 'notInTable' : 'notApplicable')}
            </span>
          )}
          <span>{t('ofMaximum', { max: plainMark(max) })}</span>
        </p>
      </FormHead>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reached by keyboard */}
      <section className="score-body" ref={body} aria-label={t('formBody')} tabIndex={0}>
        <div className="note" data-state="ink">
          <StateMark state="computed" size={15} decorative />
          <span>
            <Why score={set} kinds={criterion.experts} /> {kept !== undefined && t('standing.kept', { mark: plainMark(kept) })}
          </span>
        </div>
        <SelfPanel self={self} places={places} />
        <RuleNotes findings={bearing} />
        {set !== undefined && (
          <div className="score-field">
            <h3>{t('standing.why')}</h3>
            <StepLines steps={stepLines(set.trace.steps)} />
          </div>
        )}
        {figures && figures.figures.length > 0 && (
          <OpenedFigures scoring={scoring} criterion={id} opened={figures} places={places} editing={editing} onEdit={setEditing} />
        )}
      </section>
      <FormFoot scoring={scoring} />
    </section>
  )
}

/** Why there is no mark to give, in words. */
function Why({ score, kinds = [] }: { readonly score: FormulaScore | undefined; readonly kinds: Criterion['experts'] }) {
  const { t } = useTranslation('scoringScreen')
  const word = useWords()
  if (score === undefined) return t('standing.notAsked', { kinds: kinds.map((kind) => word(kind)).join(t('comma')) })
  if (score.state === 'scored') {
    const given = score.trace.steps.find((step) => step.kind === 'notApplicable')
    return t('standing.share', { percent: given?.percent ?? 0 })
  }
  if (score.state === 'not-applicable') return t(`standing.${score.over ?? 'total'}`)
  return t('standing.elsewhere')
}
