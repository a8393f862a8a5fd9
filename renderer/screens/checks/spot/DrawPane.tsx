import { LockOutlined } from '@ant-design/icons'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Register } from '#shared/review/draw.ts'
import { StateMark } from '../../../components/StateMark.tsx'
import type { ReviewView } from '../../../session/review.tsx'
import { type SpotDraw, spotDraws } from './spotItems.ts'
import type { ShownDraw } from './useDraws.ts'

interface Props {
  readonly review: ReviewView
  readonly draws: readonly ShownDraw[]
  readonly draw: ShownDraw
  readonly onRegister: (register: Register) => void
}

/** How the rows were drawn: register, count, seed, the rule in one sentence, and a way to compute it again. */
export function DrawPane({ review, draws, draw, onRegister }: Props) {
  const { t } = useTranslation('checks')
  const { register, count, seed } = draw.draw
  const criterion = review.opened.standard?.criteria.find(({ id }) => id === draw.criterion)
  return (
    <aside className="draw" data-pane aria-label={t('spot.draw')}>
      <Segmented
        block
        aria-label={t('spot.registers')}
        value={register}
        onChange={(value) => onRegister(value)}
        options={draws.map(({ draw: one }) => ({
          value: one.register,
          label: t(`register.${one.register}`),
        }))}
      />
      <dl>
        <dt>{t('spot.total')}</dt>
        <dd>{t(`spot.totalOf.${register}`, { count: draw.total })}</dd>
        <dt>{t('spot.count')}</dt>
        <dd>{t(`spot.totalOf.${register}`, { count: Math.min(count, draw.total) })}</dd>
        <dt>{t('spot.seed')}</dt>
        <dd className="draw-seed">{seed}</dd>
      </dl>
      <p>{t('spot.rule', { count })}</p>
      <p className="draw-fixed">
        <LockOutlined aria-hidden />
        <span>{t('spot.fixed', { revision: review.opened.task.package.revision })}</span>
      </p>
      <Again key={register} review={review} draw={draw} />
      <span className="grow" />
      {criterion && (
        <p className="draw-for">
          {t('spot.usedFor')}{' '}
          <a href={`#/scoring/${criterion.id}`}>
            {criterion.id} {criterion.name}
          </a>
        </p>
      )}
    </aside>
  )
}

/** Computes the draw again from the package and compares. */
function Again({ review, draw }: { readonly review: ReviewView; readonly draw: SpotDraw }) {
  const { t } = useTranslation('checks')
  const [same, setSame] = useState<boolean>()
  async function compute(): Promise<void> {
    const [again] = await spotDraws(review.opened.plan, [draw.draw], undefined)
    setSame(again !== undefined && again.rows.map(({ row }) => row).join('\n') === draw.rows.map(({ row }) => row).join('\n'))
  }
  return (
    <p className="draw-again">
      <Button type="link" onClick={() => void compute()}>
        {t('spot.again')}
      </Button>
      <span role="status">
        {same !== undefined && (
          <>
            <StateMark state={same ? 'ok' : 'bad'} decorative /> {t(same ? 'spot.same' : 'spot.notSame')}
          </>
        )}
      </span>
    </p>
  )
}
