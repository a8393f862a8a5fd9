import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { fullMark, plainMark } from '#shared/format/marks.ts'
import type { SelfAssessment } from '#shared/plan/selfAssessment.ts'
import type { Standard } from '#shared/standard/format.ts'
import { Chart } from '../../components/chart/Chart.tsx'
import { StateMark } from '../../components/StateMark.tsx'
import { sumText } from '../../components/sumText.ts'
import { useWords } from '../../components/useWords.ts'
import { useAppearance } from '../../session/appearance.tsx'
import { useReview } from '../../session/review.tsx'
import { fontFamily, paletteOf } from '../../session/tokens.ts'
import { MyFindings } from './MyFindings.tsx'
import { type DimensionShare, dimensionShares, percentOf, selfShare } from './shares.ts'

/** The marks read back by dimension: a radar of the shares, and the same as a table. */
export function MyMarks() {
  const { t } = useTranslation('signing')
  const { state, formula, context } = useReview()
  const { standard, self } = context
  const shares = useMemo(
    () => (standard ? dimensionShares(standard, state.sheet.marks, formula) : []),
    [standard, state.sheet.marks, formula],
  )
  if (standard?.verificationOnly === true) return <MyFindings standard={standard} marks={state.sheet.marks} />
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling column must be reachable by keys
    <section className="sign-marks" aria-labelledby="marks-title" tabIndex={0}>
      <h3 className="sign-title" id="marks-title">
        {t('marks.title')}
        {shares.length > 0 && <small>{t('marks.rate')}</small>}
      </h3>
      {shares.length === 0 ? <p className="sign-quiet">{t('marks.none')}</p> : <Radar shares={shares} />}
      {standard && shares.length > 0 && <Table shares={shares} standard={standard} self={self} />}
    </section>
  )
}

/** With fewer than three dimensions there is no polygon to draw; the table shows everything. */
function Radar({ shares }: { readonly shares: readonly DimensionShare[] }) {
  const { t } = useTranslation('signing')
  const { look } = useAppearance()
  const option = useMemo(() => {
    const c = paletteOf(look)
    return {
      textStyle: { fontFamily },
      radar: {
        radius: look.scale === 1 ? 78 : 54,
        center: ['50%', '53%'],
        splitNumber: 4,
        indicator: shares.map(({ name }) => ({ name: twoLines(name), max: 100 })),
        axisName: { color: c.text2, fontSize: 14 * look.scale },
        splitLine: { lineStyle: { color: c.line } },
        splitArea: { show: false },
        axisLine: { lineStyle: { color: c.line } },
      },
      series: [
        {
          type: 'radar' as const,
          symbol: 'circle',
          symbolSize: 7,
          silent: true,
          lineStyle: { color: c.ink, width: 2 },
          itemStyle: { color: c.ink },
          areaStyle: { color: c.ink, opacity: 0.13 },
          data: [{ value: shares.map((share) => percentOf(share) ?? 0) }],
        },
      ],
    }
  }, [look, shares])
  if (shares.length < 3) return null
  return <Chart option={option} height={Math.round(look.scale === 1 ? 232 : 240)} label={t('marks.radar', { count: shares.length })} />
}

/** A long name takes two lines, so that it stays inside a narrow column. */
function twoLines(name: string): string {
  const letters = [...name]
  const half = Math.ceil(letters.length / 2)
  return letters.length > 5 ? `${letters.slice(0, half).join('')}\n${letters.slice(half).join('')}` : name
}

interface TableProps {
  readonly shares: readonly DimensionShare[]
  readonly standard: Standard
  readonly self: SelfAssessment | undefined
}

/** With 自评分 in grey where the package carries it. */
function Table({ shares, standard, self }: TableProps) {
  const { t } = useTranslation('signing')
  const say = useWords()
  const open = shares.some((share) => share.open > 0)
  const own = new Map(shares.map(({ id }) => [id, self && selfShare(standard, self, id)]))
  const ownSum = [...own.values()].reduce((all, one) => (all === undefined || one === undefined ? undefined : all + one), 0)
  const heads = (['dimension', 'max', 'self', 'mark', 'share'] as const).filter((head) => self !== undefined || head !== 'self')
  const sum = (part: 'max' | 'mark') => shares.reduce((all, share) => all + share[part], 0)
  return (
    <table className="sign-table">
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {t(`marks.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shares.map((share) => {
          const percent = percentOf(share)
          return (
            <tr key={share.id}>
              <th scope="row">
                {say(share.name)}
                {share.open > 0 && (
                  <span>
                    <StateMark state="todo" size={13} decorative />
                    {t('marks.open', { count: share.open })}
                  </span>
                )}
              </th>
              <td>{plainMark(share.max)}</td>
              {self && <td className="sign-self">{selfText(own.get(share.id))}</td>}
              <td>{share.mark === 0 && share.markedMax === 0 ? '' : sumText(standard, share.mark)}</td>
              <td>{percent === undefined ? '' : `${percent}%`}</td>
            </tr>
          )
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t(open ? 'marks.totalOpen' : 'marks.total')}</th>
          <td>{plainMark(sum('max'))}</td>
          {self && <td className="sign-self">{selfText(ownSum)}</td>}
          <td>{sumText(standard, sum('mark'))}</td>
          <td />
        </tr>
      </tfoot>
    </table>
  )
}

/** A dash where the centre left an item out. */
function selfText(mark: number | undefined): string {
  return mark === undefined ? '—' : fullMark(mark)
}
