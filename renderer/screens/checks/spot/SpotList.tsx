import { CameraOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { photosOfRow } from '#shared/review/photo.ts'
import type { SpotRow, SpotVerdict } from '#shared/review/spotRow.ts'
import { Choice } from '../../../components/Choice.tsx'
import { useWords } from '../../../components/useWords.ts'
import { photoUrl } from '../../../session/photoUrl.ts'
import type { ReviewView } from '../../../session/review.tsx'
import { spotCounts, spotRecord } from './spotItems.ts'
import type { ShownDraw } from './useDraws.ts'

interface Props {
  readonly review: ReviewView
  readonly draw: ShownDraw
  readonly current: SpotRow
  readonly onOpen: (row: SpotRow) => void
  readonly onJudge: (row: SpotRow, verdict: SpotVerdict['verdict']) => void
  readonly onNextLeft?: () => void
}

/** The drawn rows in the order of the draw, each with its verdict. */
export function SpotList({ review, draw, current, onOpen, onJudge, onNextLeft }: Props) {
  const { t } = useTranslation('checks')
  const { register } = draw.draw
  const counts = spotCounts(review.state.sheet.notes, draw.rows)
  return (
    <section className="spot-list" data-pane aria-label={t(`spot.drawn.${register}`)}>
      <header>
        <h2 className="title">{t(`spot.drawn.${register}`)}</h2>
        <small aria-live="polite">
          {t('spot.counts', { done: counts.true + counts.differs, true: counts.true, differs: counts.differs })}
        </small>
        <span className="grow" />
        <span className="spot-keys" aria-hidden>
          <kbd>1</kbd> {t('record.true')} <kbd>2</kbd> {t('record.differs')} <kbd>P</kbd> {t('spot.photo')}
        </span>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the list scrolls and must be reached by keyboard */}
      <section className="spot-rows" tabIndex={0} aria-label={t('spot.rows')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('spot.number')}</th>
              <th scope="col">{t('spot.item')}</th>
              {(['first', 'second'] as const).map((place) => (
                <th
                  key={place}
                  scope="col"
                  data-column={place}
                  data-amount={(place === 'first') === (register === 'equipment') && register !== 'people' ? true : undefined}
                >
                  {t(`spot.column.${register}.${place}`)}
                </th>
              ))}
              <th scope="col">{t('spot.photos')}</th>
              <th scope="col">{t('spot.verdict')}</th>
            </tr>
          </thead>
          <tbody>
            {draw.rows.map((row) => (
              <Row key={row.place} review={review} row={row} current={row === current} onOpen={onOpen} onJudge={onJudge} />
            ))}
          </tbody>
        </table>
      </section>
      <footer>
        <span>{draw.criterion ? t('spot.signedWith', { criterion: draw.criterion }) : t('spot.signed')}</span>
        <span className="grow" />
        <Button type="primary" disabled={!onNextLeft} onClick={onNextLeft}>
          {t('spot.nextLeft')}
        </Button>
      </footer>
    </section>
  )
}

interface RowProps extends Pick<Props, 'review' | 'onOpen' | 'onJudge'> {
  readonly row: SpotRow
  readonly current: boolean
}

function Row({ review, row, current, onOpen, onJudge }: RowProps) {
  const { t } = useTranslation('checks')
  const words = useWords()
  const { sheet, locked } = review.state
  const verdict = spotRecord(sheet.notes, row)?.check.verdict
  const photos = photosOfRow(sheet.attachments, row)
  const first = photos[0] === undefined ? undefined : sheet.attachments[photos[0]]
  const shown = shownColumns(row)
  return (
    <tr data-current={current || undefined} onClick={() => onOpen(row)}>
      <td>{row.place}</td>
      <td>
        <a href={`#/checks/spot/${row.register}/${encodeURIComponent(row.row)}`} aria-current={current || undefined}>
          {row.title}
        </a>
        <small>{row.row}</small>
      </td>
      {shown.map(({ text, amount }, at) => (
        <td key={at === 0 ? 'first' : 'second'} data-column={at === 0 ? 'first' : 'second'} data-amount={amount || undefined}>
          {text === undefined ? <span className="data-none">{t('data.none')}</span> : words(text)}
        </td>
      ))}
      <td>
        {first ? (
          <span className="spot-thumb">
            <img src={photoUrl(review.review, first.sha256)} alt="" />
            {photos.length > 1 && <b>{photos.length}</b>}
          </span>
        ) : (
          <CameraOutlined aria-label={t('spot.noPhoto')} />
        )}
      </td>
      <td>
        <Choice
          label={t('spot.verdictOf', { item: row.title })}
          options={[
            { value: 'true', label: t('record.true'), state: 'ok' },
            { value: 'differs', label: t('record.differs'), state: 'bad' },
          ]}
          value={verdict}
          disabled={locked}
          onChoose={(next) => onJudge(row, next)}
        />
      </td>
    </tr>
  )
}

interface Shown {
  readonly text: string | undefined
  readonly amount?: boolean
}

/** Two of the row's values: its amount and its place, or the values that replace them. */
function shownColumns({ drawn: row }: SpotRow): readonly [Shown, Shown] {
  switch (row.register) {
    case 'equipment':
      return [{ text: twoDecimals(row.row.value), amount: true }, { text: row.row.location }]
    case 'people':
      return [{ text: row.row.post }, { text: row.row.payUnit }]
    case 'contracts':
      return [{ text: row.row.party }, { text: twoDecimals(row.row.amount), amount: true }]
    case 'projects':
      return [{ text: row.row.level }, { text: row.row.amount === undefined ? undefined : twoDecimals(row.row.amount), amount: true }]
  }
}

/** 万元 with at least two decimals, otherwise unchanged. */
function twoDecimals(amount: string): string {
  const [whole = '0', part = ''] = amount.split('.')
  return `${whole}.${part.padEnd(2, '0')}`
}
