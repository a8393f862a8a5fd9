import { useEffect, useEffectEvent, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Citation } from '#shared/format/values.ts'
import { valuePair } from '#shared/format/verifiedValue.ts'
import type { Opened } from '#shared/review/openedRange.ts'
import { useFigureWords } from '../../components/useFigureWords.ts'
import { FigureTable } from './formula/FigureTable.tsx'
import { declaredFacts, type FigureRow, figureRows } from './formula/figureRows.ts'
import { Verifications } from './formula/Verifications.tsx'
import { VerifyValue } from './formula/VerifyValue.tsx'
import { useCiteTarget } from './useCiteTarget.ts'
import type { Places } from './usePlaces.ts'
import type { Scoring } from './useScoring.ts'

interface Props {
  readonly scoring: Scoring
  readonly criterion: string
  readonly opened: Opened
  readonly places: Places
  /** key of the value being verified; the form holds it, since evidence goes to the value meanwhile */
  readonly editing: string | undefined
  readonly onEdit: (row: string | undefined) => void
}

const noTotals = { totals: [] }

/** The figures that open a range of marks, as the plan declares them and as a person verifies them. */
export function OpenedFigures({ scoring, criterion, opened, places, editing, onEdit }: Props) {
  const { standard, view, send, part } = scoring
  const { facts, state } = view
  const { plan } = view.opened
  const words = useFigureWords(standard)
  const rows = useMemo(
    () => figureRows(opened, facts, declaredFacts(plan, standard), state.sheet.values, standard),
    [opened, facts, plan, state.sheet.values, standard],
  )
  const isFixed = state.locked || state.sheet.table.confirmed !== undefined
  const row = isFixed ? undefined : rows.find(({ key, declared }) => key === editing && declared !== undefined)
  const openAsked = useEffectEvent(() => part !== undefined && rows.some(({ key }) => key === part) && onEdit(part))
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address asks for another value
  useEffect(() => void openAsked(), [part])
  return (
    <>
      <FigureTable
        rows={rows}
        derivation={noTotals}
        before={noTotals}
        words={words}
        locked={isFixed}
        onShow={places.show}
        onVerify={({ key }) => onEdit(key)}
        editing={row?.key}
      />
      {row && <Verifying key={row.key} {...{ scoring, criterion, places, row, words }} onDone={() => onEdit(undefined)} />}
      <Verifications
        rows={rows}
        view={view}
        words={words}
        onEdit={({ key }) => onEdit(key)}
        onRestore={({ figure, year }) => void send({ kind: 'value.restored', figure, ...(year !== undefined && { year }) })}
      />
    </>
  )
}

interface VerifyingProps extends Pick<Props, 'scoring' | 'criterion' | 'places'> {
  readonly row: FigureRow
  readonly words: ReturnType<typeof useFigureWords>
  readonly onDone: () => void
}

/** One value being verified; what is cited meanwhile is its evidence. */
function Verifying({ scoring, criterion, places, row, words, onDone }: VerifyingProps) {
  const { t } = useTranslation('scoringScreen')
  const [cited, setCited] = useState<readonly Citation[]>(row.entry?.citations ?? [])
  const { cite, again } = useCiteTarget(places, cited, (citation) => setCited([...cited, citation]), 'atOnce')
  return (
    <VerifyValue
      left={{
        review: scoring.view.review,
        href: `#/scoring/${criterion}/${encodeURIComponent(row.key)}`,
        what: t('verifyOf', { figure: words.withYear(row.figure, row.year) }),
      }}
      row={row}
      words={words}
      citations={cited}
      titleOf={places.titleOf}
      onShow={places.show}
      onRemove={(index) => setCited(cited.filter((_, at) => at !== index))}
      onCite={cite}
      again={again}
      onVerify={async (verified, reason) => {
        const { figure, year, declared } = row
        if (declared === undefined) return
        onDone()
        const about = { figure, ...(year !== undefined && { year }), ...valuePair(declared, verified) }
        await scoring.send({ kind: 'value.verified', ...about, reason, citations: [...cited] })
      }}
      onCancel={onDone}
    />
  )
}
