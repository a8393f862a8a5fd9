import { useTranslation } from 'react-i18next'
import { fullMark, plainMark } from '#shared/format/marks.ts'
import { roundedText } from './decimalText.ts'
import type { DrawnScale } from './drawnScales.ts'
import { same, scalePoints } from './scalePoints.ts'
import './worked.css'

interface Props {
  readonly scale: DrawnScale
  /** the same over the declared values, where there is one */
  readonly before: DrawnScale | undefined
  /** hundredths, where this scale alone makes the mark */
  readonly mark: number | undefined
  /** a value behind it was verified; else it is the declared one that is drawn */
  readonly judged: boolean
}

/** The position of the value between 起点 and 满分. Drawn with boxes, so that its words keep their size. */
export function Scale({ scale, before, mark, judged }: Props) {
  const { t } = useTranslation('scoringScreen')
  const { measured, floor, target, unit, base, max } = scale
  const stated = same(measured, before?.measured) ? undefined : before?.measured
  const at = scalePoints(floor, target, measured, stated)
  const short = unit === '%' ? '%' : ''
  const value = `${roundedText(measured)}${short}`
  const verified =
    mark === undefined
      ? t(judged ? 'scale.verifiedValue' : 'scale.declaredValue', { value })
      : t(judged ? 'scale.verified' : 'scale.asDeclared', { value, mark: fullMark(mark) })
  const labels = {
    floor: t('scale.floor', { value: `${roundedText(floor)}${short}`, mark: plainMark(base) }),
    target: t('scale.target', { value: `${roundedText(target)}${short}`, max: plainMark(max) }),
  }
  return (
    <div className="scale" role="img" aria-label={`${verified}${t('comma')}${labels.floor}${t('comma')}${labels.target}`}>
      {stated && at.declared !== undefined && (
        <span className="scale-text declared" style={anchored(at.declared)}>
          {t('scale.declared', { value: `${roundedText(stated)}${short}` })}
        </span>
      )}
      <b className="scale-text" style={anchored(at.verified)}>
        {verified}
      </b>
      <span className="scale-line">
        <i className="scale-fill" style={{ left: `${at.floor}%`, width: `${Math.max(0, Math.min(at.verified, at.target) - at.floor)}%` }} />
        <i className="scale-tick" style={{ left: `${at.floor}%` }} />
        <i className="scale-tick" style={{ left: `${at.target}%` }} />
        {at.declared !== undefined && <i className="scale-dot declared" style={{ left: `${at.declared}%` }} />}
        <i className="scale-dot" style={{ left: `${at.verified}%` }} />
      </span>
      <span className="scale-ends">
        <span className="scale-text" style={anchored(at.floor)}>
          {labels.floor}
        </span>
        <span className="scale-text" style={anchored(at.target)}>
          {labels.target}
        </span>
      </span>
    </div>
  )
}

/** A label slides along itself by its own place, so that it never leaves the scale. */
function anchored(place: number) {
  return { left: `${place}%`, transform: `translateX(-${place}%)` }
}
