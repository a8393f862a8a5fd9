import { type KeyboardEvent, memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { plainMark, stepMark } from '#shared/format/marks.ts'
import { stepOfMarks } from '#shared/review/givableMarks.ts'
import type { MarkRange } from '#shared/scoring/openedBand.ts'
import type { Criterion, Standard } from '#shared/standard/format.ts'
import { ruleTexts } from './anchorTexts.ts'
import { type BandRow, bandRows } from './bandRows.ts'
import { highest } from './markText.ts'

interface Props {
  readonly criterion: Criterion
  readonly standard: Standard
  /** the range that figures open, hundredths */
  readonly opened: MarkRange | undefined
  readonly mark: number | undefined
  /** the highest mark the finding allows, hundredths */
  readonly cap: number
  readonly readOnly: boolean
  readonly onMark: (mark: number) => void
}

/** 优良中差, or the criterion's own levels, with what each asks for and the marks that fall in it; one click gives mark and band. One stop for Tab, arrows go along the marks. */
export const BandPicker = memo(function BandPicker({ criterion, standard, opened, mark, cap, readOnly, onMark }: Props) {
  const { t } = useTranslation('scoringScreen')
  const rows = useMemo(
    () => bandRows(criterion, standard, mark, opened && { range: opened, label: t('band.opened') }),
    [criterion, standard, mark, opened, t],
  )
  const { general } = useMemo(
    () =>
      ruleTexts(
        criterion.rule,
        (criterion.levels ?? standard.anchors).map(({ label }) => label),
      ),
    [criterion, standard],
  )
  const step = stepOfMarks(criterion, standard)
  const offered = rows.flatMap((row) => row.offered)
  const stop = mark !== undefined && offered.includes(mark) && mark <= cap ? mark : offered.find((value) => value <= cap)
  return (
    <div className="score-field">
      <h3>
        {t('bandHeading')}
        {!readOnly && (
          <span className="keys-hint" aria-hidden>
            <kbd>0–9</kbd> {t('keys.type')} <kbd>↑</kbd>
            <kbd>↓</kbd> ±{plainMark(step)} <kbd>Enter</kbd> {t('keys.next')}
          </span>
        )}
      </h3>
      {general !== '' && <p className="band-general">{general}</p>}
      <ol className="bands" onKeyDown={alongMarks}>
        {rows.map((row) => (
          <Band
            key={row.label}
            row={row}
            mark={mark}
            cap={cap}
            stop={row.offered.find((value) => value === stop)}
            step={step}
            readOnly={readOnly}
            onMark={onMark}
          />
        ))}
      </ol>
    </div>
  )
})

interface BandProps {
  readonly row: BandRow
  readonly mark: number | undefined
  readonly cap: number
  readonly step: number
  /** the mark Tab comes to, if it is one of this band */
  readonly stop: number | undefined
  readonly readOnly: boolean
  readonly onMark: (mark: number) => void
}

const Band = memo(function Band({ row, mark, cap, step, stop, readOnly, onMark }: BandProps) {
  const { t } = useTranslation('scoringScreen')
  const { label, text, between, offered, marks, downTo } = row
  const chosen = mark !== undefined && marks.includes(mark)
  const words = text ?? (between.above && between.below ? t('band.between', { above: between.above, below: between.below }) : '')
  return (
    <li data-chosen={chosen || undefined}>
      <b className="band-label">{label}</b>
      <p>{words}</p>
      <span className="band-marks">
        {offered.map((value) => (
          <button
            key={value}
            type="button"
            aria-pressed={value === mark}
            aria-label={t('band.mark', { mark: stepMark(value, step), label })}
            disabled={readOnly || value > cap}
            tabIndex={value === stop ? 0 : -1}
            onClick={() => onMark(value)}
          >
            {stepMark(value, step)}
          </button>
        ))}
        {offered.some((value) => value > cap) && <em>{t('band.cap', { cap: stepMark(highest(cap, step, marks), step) })}</em>}
        {downTo !== undefined && !offered.includes(downTo) && <em>{t('band.downTo', { mark: plainMark(downTo) })}</em>}
      </span>
    </li>
  )
}, isSameBand)

/** A mark set by another control does not change the bands; only its old and its new band render again. */
function isSameBand(a: BandProps, b: BandProps): boolean {
  const here = ({ row, mark }: BandProps) => (mark !== undefined && row.marks.includes(mark) ? mark : undefined)
  const alike = a.cap === b.cap && a.step === b.step && a.stop === b.stop && a.readOnly === b.readOnly && a.onMark === b.onMark
  return (
    alike &&
    here(a) === here(b) &&
    a.row.text === b.row.text &&
    a.row.label === b.row.label &&
    a.row.offered.join() === b.row.offered.join() &&
    a.row.marks.length === b.row.marks.length
  )
}

/** ← → ↑ ↓ move between the marks without choosing one; Space chooses. */
function alongMarks(event: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
  if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return
  const marks = [...event.currentTarget.querySelectorAll<HTMLElement>('button:enabled')]
  const to = marks[marks.indexOf(event.target as HTMLElement) + by]
  if (to === undefined) return
  event.preventDefault()
  to.focus()
}
