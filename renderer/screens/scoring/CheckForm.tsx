import { Checkbox } from 'antd'
import { useEffectEvent, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { VerificationFinding } from '#shared/review/act.ts'
import { needsReason } from '#shared/review/markCheck.ts'
import type { Criterion } from '#shared/standard/format.ts'
import type { DraftTextHandle } from '../../components/DraftText.tsx'
import { Faults } from '../../components/Faults.tsx'
import { AsideNote } from './AsideNote.tsx'
import { Evidence } from './Evidence.tsx'
import { FindingPicker, findings } from './FindingPicker.tsx'
import { FormFoot } from './FormFoot.tsx'
import { FormHead } from './FormHead.tsx'
import { focusPart } from './focusPart.ts'
import { ReasonField } from './ReasonField.tsx'
import { RuleNotes } from './RuleNotes.tsx'
import { useBearing } from './useBearing.ts'
import { useFormKeys } from './useFormKeys.ts'
import { useGrounds } from './useGrounds.ts'
import type { Places } from './usePlaces.ts'
import type { Scoring } from './useScoring.ts'
import { useStable } from './useStable.ts'

interface Props {
  readonly scoring: Scoring
  readonly criterion: Criterion
  readonly places: Places
}

/** 核验: finding, 原件已核, grounds and evidence of a criterion that gets no mark, in the order of the paper form. */
export function CheckForm({ scoring, criterion, places }: Props) {
  const { t } = useTranslation('scoringScreen')
  const { standard, view, send, open, part } = scoring
  const { sheet, locked } = view.state
  const { id } = criterion
  const entry = sheet.marks[id] ?? {}
  const reason = useRef<DraftTextHandle>(null)
  const body = useRef<HTMLElement>(null)
  const bearing = useBearing(view.opened.findings, view.opened.standard, id)
  const pick = useStable((finding: VerificationFinding) => {
    if (!locked && finding !== entry.finding) void send({ kind: 'verification.set', criterion: id, finding })
  })
  const { citations, setReason, remove, again, onCite } = useGrounds(scoring, id, entry, places)
  useFormKeys({
    digit: () => undefined,
    finding: (nth) => pick(findings[nth] ?? '属实'),
    reason: () => reason.current?.focus(),
    nextOpen: () => open(scoring.nextOpen),
    next: () => open(scoring.next),
    previous: () => open(scoring.previous),
  })
  const enter = useEffectEvent(() => {
    body.current?.scrollTo({ top: 0 })
    if (part === 'reason') reason.current?.focus()
    else if (!focusPart(body.current, part)) body.current?.querySelector<HTMLElement>('[role="radio"][tabindex="0"]')?.focus()
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: entering again for another criterion, or another of its fields
  useLayoutEffect(() => enter(), [id, part])
  const dimension = standard.dimensions.find((each) => each.id === criterion.dimension)?.name ?? ''
  return (
    <section className="score-form" data-pane data-locked={locked || undefined} aria-labelledby="score-title">
      <FormHead id={id} name={criterion.name} about={[dimension, t('method.checked')]} clauses={criterion.clauses} />
      <section
        className="score-body"
        ref={body}
        aria-label={t('formBody')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reached by keyboard
        tabIndex={0}
      >
        {scoring.refused.length > 0 && <Faults faults={scoring.refused} />}
        <RuleNotes findings={bearing} />
        <AsideNote criterion={id} />
        <p className="check-rule">{criterion.rule}</p>
        <FindingPicker value={entry.finding} readOnly={locked} onPick={pick} />
        <Checkbox
          checked={entry.original === true}
          disabled={locked}
          onChange={({ target }) => void send({ kind: 'original.set', criterion: id, seen: target.checked })}
        >
          {t('original')}
        </Checkbox>
        <ReasonField
          key={id}
          ref={reason}
          criterion={id}
          reason={entry.reason ?? ''}
          due={needsReason(standard, criterion, entry) ? 'grounds' : undefined}
          percent={0}
          readOnly={locked}
          onReason={setReason}
        />
        <Evidence
          heading={t('evidence')}
          citations={citations}
          titleOf={places.titleOf}
          readOnly={locked}
          wanted={criterion.evidence}
          onShow={places.show}
          onRemove={remove}
          onCite={onCite}
          again={again}
        />
      </section>
      <FormFoot scoring={scoring} />
    </section>
  )
}
