import { Button } from 'antd'
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fullMark, plainMark } from '#shared/format/marks.ts'
import type { Citation } from '#shared/format/values.ts'
import { valuePair } from '#shared/format/verifiedValue.ts'
import { isWanting } from '#shared/scoring/formulaScore.ts'
import { scoreFormula } from '#shared/scoring/index.ts'
import type { Criterion } from '#shared/standard/format.ts'
import { Faults } from '../../../components/Faults.tsx'
import { StateMark } from '../../../components/StateMark.tsx'
import { useFigureWords } from '../../../components/useFigureWords.ts'
import { derivationOf } from '../../../components/worked/derivation.ts'
import { RowsTable } from '../../../components/worked/RowsTable.tsx'
import { Scales } from '../../../components/worked/Scales.tsx'
import { Steps } from '../../../components/worked/Steps.tsx'
import { FormFoot } from '../FormFoot.tsx'
import { FormHead } from '../FormHead.tsx'
import { RuleNotes } from '../RuleNotes.tsx'
import { SelfMark } from '../self/SelfMark.tsx'
import { SelfPanel } from '../self/SelfPanel.tsx'
import { useSelf } from '../self/useSelf.ts'
import { TableLine } from '../table/TableLine.tsx'
import { useBearing } from '../useBearing.ts'
import { useCiteTarget } from '../useCiteTarget.ts'
import { useFormKeys } from '../useFormKeys.ts'
import type { Places } from '../usePlaces.ts'
import type { Scoring } from '../useScoring.ts'
import { explanationText } from './explanationText.ts'
import { FigureTable } from './FigureTable.tsx'
import { declaredFacts, type FigureRow, figureRows } from './figureRows.ts'
import { Objection } from './Objection.tsx'
import { Verifications } from './Verifications.tsx'
import { VerifyValue } from './VerifyValue.tsx'

interface Props {
  readonly scoring: Scoring
  readonly criterion: Criterion
  readonly places: Places
}

/** What is shown in the place of a mark that figures do not give. */
const unscored = {
  missing: { mark: 'missing', word: 'toComplete', note: 'missingNote' },
  invalid: { mark: 'bad', word: 'doesNotStand', note: 'invalidNote' },
  'not-in-branch': { mark: 'computed', word: 'notInTable', note: 'notInTableNote' },
  'not-applicable': { mark: 'computed', word: 'notApplicable', note: 'notApplicableNote' },
  judged: { mark: 'computed', word: 'notApplicable', note: 'notApplicableNote' },
} as const

/** 定量: this mark is computed, not typed. The form shows the values, lets a person verify them, and explains the mark. */
export function FormulaForm({ scoring, criterion, places }: Props) {
  const { t } = useTranslation('scoringScreen')
  const { standard, view, send, open } = scoring
  const { facts, opened, state } = view
  const score = view.formula.get(criterion.id)
  const declared = useMemo(() => declaredFacts(opened.plan, standard), [opened.plan, standard])
  const derivation = useMemo(() => score && derivationOf(criterion, score), [criterion, score])
  const declaredScore = useMemo(() => scoreFormula(criterion, declared, standard), [criterion, declared, standard])
  const before = useMemo(() => derivationOf(criterion, declaredScore), [criterion, declaredScore])
  const words = useFigureWords(standard)
  const rows = useMemo(
    () => (derivation ? figureRows(derivation, facts, declared, state.sheet.values, standard) : []),
    [derivation, facts, declared, state.sheet.values, standard],
  )
  const bearing = useBearing(opened.findings, opened.standard, criterion.id)
  const self = useSelf(opened, criterion.id)
  const [objecting, setObjecting] = useState(0)
  const [editing, setEditing] = useState<FigureRow>()
  const [cited, setCited] = useState<readonly Citation[]>([])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another criterion has other figures
  useEffect(() => setEditing(undefined), [criterion])
  // the panel's table takes the place of the own values: it is left before one of them is changed
  const underTable = state.sheet.table.confirmed !== undefined
  const edit = (row: FigureRow) => {
    setEditing(row)
    setCited(row.entry?.citations ?? [])
  }
  const { cite, again } = useCiteTarget(places, cited, (citation) => editing && setCited([...cited, citation]), 'atOnce')
  useFormKeys({ nextOpen: () => open(scoring.nextOpen), next: () => open(scoring.next), previous: () => open(scoring.previous) })
  const { part } = scoring
  const openAsked = useEffectEvent(() => {
    const row = state.locked || underTable ? undefined : rows.find(({ key, declared: stated }) => key === part && stated !== undefined)
    if (row) edit(row)
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address asks for another value
  useEffect(() => openAsked(), [part])
  const body = useRef<HTMLElement>(null)
  useEffect(() => body.current?.focus({ preventScroll: true }), [])
  if (score === undefined || derivation === undefined || criterion.formula === undefined) return null
  const dimension = standard.dimensions.find((each) => each.id === criterion.dimension)?.name ?? ''
  const copy = () => copyText(explanationText({ criterion, rows, derivation, score, declaredScore, words, t }))
  return (
    <section className="score-form formula-form" data-pane data-locked={state.locked || undefined} aria-labelledby="score-title">
      <FormHead
        id={criterion.id}
        name={criterion.name}
        about={[dimension, t(`formula.${criterion.formula.kind}`)]}
        clauses={criterion.clauses}
      >
        <SelfMark self={self} />
        <p className="computed">
          {score.state === 'scored' ? (
            <b>{fullMark(score.hundredths)}</b>
          ) : (
            <span className="computed-missing">
              <StateMark state={unscored[score.state].mark} size={18} decorative />
              {t(unscored[score.state].word)}
            </span>
          )}
          <span>{t('ofMaximum', { max: plainMark(criterion.max) })}</span>
        </p>
      </FormHead>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reached by keyboard */}
      <section className="score-body" ref={body} aria-label={t('formBody')} tabIndex={0}>
        {scoring.refused.length > 0 && <Faults faults={scoring.refused} />}
        <p className="note" data-state="ink">
          <StateMark state="computed" size={15} decorative />
          <span>{t('computedNote')}</span>
        </p>
        {score.state !== 'scored' && (
          <p className="note" data-state={isWanting(score) ? 'warn' : 'ink'}>
            <StateMark state={isWanting(score) ? 'warn' : 'computed'} size={15} decorative />
            <span>{t(unscored[score.state].note, { figure: words.name(score.figure) })}</span>
          </p>
        )}
        <SelfPanel self={self} places={places} />
        <RuleNotes findings={bearing} />
        <TableLine view={view} onSend={send} />
        <FigureTable
          rows={rows}
          derivation={derivation}
          before={before}
          words={words}
          locked={state.locked || underTable}
          onShow={places.show}
          onVerify={edit}
          editing={editing?.key}
        />
        {editing && (
          <VerifyValue
            key={editing.key}
            left={{
              review: view.review,
              href: `#/scoring/${criterion.id}/${encodeURIComponent(editing.key)}`,
              what: t('verifyOf', { figure: words.withYear(editing.figure, editing.year) }),
            }}
            row={editing}
            words={words}
            citations={cited}
            titleOf={places.titleOf}
            onShow={places.show}
            onRemove={(index) => setCited(cited.filter((_, at) => at !== index))}
            onCite={cite}
            again={again}
            onVerify={async (verified, reason) => {
              const { figure, year, declared: stated } = editing
              if (stated === undefined) return
              setEditing(undefined)
              await send({
                kind: 'value.verified',
                figure,
                ...(year !== undefined && { year }),
                ...valuePair(stated, verified),
                reason,
                citations: [...cited],
              })
            }}
            onCancel={() => setEditing(undefined)}
          />
        )}
        <Verifications
          rows={rows}
          view={view}
          words={words}
          onEdit={edit}
          onRestore={({ figure, year }) => void send({ kind: 'value.restored', figure, ...(year !== undefined && { year }) })}
        />
        {score.state === 'scored' && (
          <div className="score-field">
            <h3>{t('howItCame')}</h3>
            <Scales mark={score.hundredths} derivation={derivation} before={before} judged={rows.some((row) => row.judged)} />
            {'rows' in criterion.formula && <RowsTable formula={criterion.formula} max={criterion.max} derivation={derivation} />}
            <Steps derivation={derivation} score={score} declared={declaredScore} />
          </div>
        )}
        <Objection scoring={scoring} criterion={criterion.id} places={places} asked={objecting} onWithdraw={() => setObjecting(0)} />
      </section>
      <FormFoot scoring={scoring}>
        <Button onClick={copy}>{t('copy')}</Button>
        {!state.locked && <Button onClick={() => setObjecting(objecting + 1)}>{t('objection.write')}</Button>}
      </FormFoot>
    </section>
  )
}

/** The system's clipboard; without permission, the page's own copy command. */
async function copyText(text: string): Promise<void> {
  const written = await navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  )
  if (written) return
  const held = Object.assign(document.createElement('textarea'), { value: text })
  document.body.append(held)
  held.select()
  document.execCommand('copy')
  held.remove()
}
