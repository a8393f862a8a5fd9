import { useCallback, useEffectEvent, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { stepOfMarks } from '#shared/review/givableMarks.ts'
import { markCap } from '#shared/review/markCheck.ts'
import type { Criterion } from '#shared/standard/format.ts'
import type { DraftTextHandle } from '../../components/DraftText.tsx'
import { Faults } from '../../components/Faults.tsx'
import { AsideNote } from './AsideNote.tsx'
import { BandPicker } from './BandPicker.tsx'
import { CapDialog } from './CapDialog.tsx'
import { Evidence } from './Evidence.tsx'
import { FindingPicker, findings } from './FindingPicker.tsx'
import { FormFoot } from './FormFoot.tsx'
import { FormHead } from './FormHead.tsx'
import { focusPart } from './focusPart.ts'
import { MarkField, type MarkHandle } from './MarkField.tsx'
import { OpenedFigures } from './OpenedFigures.tsx'
import { OpenedNote } from './OpenedNote.tsx'
import { ReasonField } from './ReasonField.tsx'
import { RuleNotes } from './RuleNotes.tsx'
import { dueBeyond, reasonDue } from './reasonDue.ts'
import { SelfMark } from './self/SelfMark.tsx'
import { SelfPanel } from './self/SelfPanel.tsx'
import { useSelf } from './self/useSelf.ts'
import { UndecidedNote } from './UndecidedNote.tsx'
import { useBearing } from './useBearing.ts'
import { useFindingChange } from './useFindingChange.ts'
import { useFormKeys } from './useFormKeys.ts'
import { useFrameLater } from './useFrameLater.ts'
import { useGrounds } from './useGrounds.ts'
import { useOpened, useSetMark } from './useOpened.ts'
import type { Places } from './usePlaces.ts'
import type { Scoring } from './useScoring.ts'
import { useStable } from './useStable.ts'

interface Props {
  readonly scoring: Scoring
  readonly criterion: Criterion
  readonly places: Places
}

/** 定性 and 核验+定性: finding, band and mark, reason, evidence, in the order of the paper form. */
export function ScoreForm({ scoring, criterion, places }: Props) {
  const { t } = useTranslation('scoringScreen')
  const { standard, view, send, open, part } = scoring
  const { sheet, locked } = view.state
  const entry = sheet.marks[criterion.id] ?? {}
  const mark = useRef<MarkHandle>(null)
  const reason = useRef<DraftTextHandle>(null)
  const { opened, marks } = useOpened(scoring, criterion)
  const change = useFindingChange(standard, criterion, entry, marks, send)
  const bearing = useBearing(view.opened.findings, view.opened.standard, criterion.id)
  const cap = markCap(standard, criterion, entry.finding)
  const step = stepOfMarks(criterion, standard)
  const bounds = useMemo(() => ({ max: criterion.max, step, cap, marks, opened: opened?.range }), [criterion, step, cap, marks, opened])
  useSetMark(scoring, criterion, entry, cap, opened)
  const { id } = criterion
  const setMark = useCallback((next: number | undefined) => send({ kind: 'score.set', criterion: id, mark: next }), [send, id])
  const { citations, setReason, remove, again, takeOver, onCite } = useGrounds(scoring, id, entry, places)
  const [editing, setEditing] = useState<{ readonly of: string; readonly row: string }>()
  const verifying = editing?.of === criterion.id ? editing.row : undefined
  // evidence goes to the value while one is verified, and to the mark again after it
  useLayoutEffect(() => {
    if (verifying === undefined) takeOver()
  }, [verifying, takeOver])
  useFormKeys({
    digit: (key) => mark.current?.type(key),
    finding: (nth) => criterion.method === 'verified' && !locked && change.pick(findings[nth] ?? '属实'),
    reason: () => reason.current?.focus(),
    nextOpen: () => open(scoring.nextOpen),
    next: () => open(scoring.next),
    previous: () => open(scoring.previous),
  })
  const body = useRef<HTMLElement>(null)
  // the head and the mark first; a long list of evidence follows a frame later and is never another criterion's
  const evidenceDrawn = useFrameLater(id) === id
  const scrolled = useRef(false)
  const enter = useEffectEvent(() => {
    if (scrolled.current) body.current?.scrollTo({ top: 0 })
    scrolled.current = false
    if (part === 'reason') reason.current?.focus()
    else if (!focusPart(body.current, part === 'mark' ? undefined : part)) mark.current?.focus()
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: entering again for another criterion, or another of its fields
  useLayoutEffect(() => enter(), [id, part, part?.startsWith('citations') && evidenceDrawn])
  const pick = useStable(change.pick)
  const about = useMemo(() => ({ standard, task: view.opened.task, self: view.opened.self }), [standard, view.opened])
  const wanted = reasonDue(about, criterion, entry)
  const self = useSelf(view.opened, id)
  const dimension = standard.dimensions.find((each) => each.id === criterion.dimension)?.name ?? ''
  return (
    <section className="score-form" data-pane data-locked={locked || undefined} aria-labelledby="score-title">
      <FormHead
        id={id}
        name={criterion.name}
        about={[dimension, t(criterion.method === 'verified' ? 'method.verified' : 'method.expert')]}
        clauses={criterion.clauses}
      >
        <SelfMark self={self} />
        <MarkField
          ref={mark}
          mark={entry.mark}
          bounds={bounds}
          left={{ review: view.review, href: `#/scoring/${id}`, what: `${id} ${t('mark')}` }}
          readOnly={locked}
          onMark={setMark}
          onNext={() => open(scoring.next)}
          onPrevious={() => open(scoring.previous)}
          onNextOpen={() => open(scoring.nextOpen)}
        />
      </FormHead>
      <section
        className="score-body"
        ref={body}
        aria-label={t('formBody')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reached by keyboard
        tabIndex={0}
        onScroll={() => {
          scrolled.current = true
        }}
      >
        {scoring.refused.length > 0 && <Faults faults={scoring.refused} />}
        <SelfPanel self={self} places={places} />
        <RuleNotes findings={bearing} />
        <AsideNote criterion={id} />
        {criterion.method === 'verified' && <FindingPicker value={entry.finding} readOnly={locked} onPick={pick} />}
        <OpenedNote standard={standard} opened={opened} mark={entry.mark} />
        <UndecidedNote score={view.formula.get(id)} standard={standard} />
        {opened && (
          <OpenedFigures
            key={`figures ${id}`}
            scoring={scoring}
            criterion={id}
            opened={opened}
            places={places}
            editing={verifying}
            onEdit={(row) => setEditing(row === undefined ? undefined : { of: id, row })}
          />
        )}
        <BandPicker
          criterion={criterion}
          standard={standard}
          opened={opened?.range}
          mark={entry.mark}
          cap={cap}
          readOnly={locked}
          onMark={setMark}
        />
        <ReasonField
          key={id}
          ref={reason}
          criterion={id}
          reason={entry.reason ?? ''}
          due={wanted}
          percent={dueBeyond(about, wanted)}
          readOnly={locked}
          onReason={setReason}
        />
        {evidenceDrawn && (
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
        )}
      </section>
      <FormFoot scoring={scoring} />
      <CapDialog question={change.question} step={step} onLower={change.lower} onKeep={change.keep} />
    </section>
  )
}
