import { FileTextOutlined, LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { memo, type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useOverlays } from '../../session/overlays.tsx'
import { useStored } from '../../session/review.tsx'
import { useMaterialShown } from './materialShown.ts'
import { entriesId, type Scoring } from './useScoring.ts'

interface Props {
  readonly scoring: Scoring
  /** what this form adds between the two directions */
  readonly children?: ReactNode
}

/** 上一项 … 下一未评, 下一项: always at the same place. */
export function FormFoot({ scoring, children }: Props) {
  const { previous, next, nextOpen, open, view, criterion } = scoring
  return (
    <footer className="score-foot">
      <Back previous={previous} open={open} />
      <span className="grow" />
      {criterion && !children && <History criterion={criterion.id} />}
      {children}
      <Onward next={next} nextOpen={nextOpen} hideOpen={view.state.locked || children !== undefined} open={open} />
    </footer>
  )
}

type Open = Pick<Scoring, 'open'>

const Back = memo(function Back({ previous, open }: Open & Pick<Scoring, 'previous'>) {
  const { t } = useTranslation('scoringScreen')
  const { shown, show } = useMaterialShown()
  const material = t(shown ? 'hideMaterial' : 'material')
  return (
    <>
      <Button
        icon={<LeftOutlined aria-hidden />}
        disabled={previous === undefined}
        aria-label={previous && t('previous', { id: previous })}
        onClick={() => open(previous)}
      >
        {previous ?? t('noPrevious')}
      </Button>
      <Button
        type={shown ? 'text' : 'default'}
        {...(!shown && { icon: <FileTextOutlined aria-hidden /> })}
        title={`${material} (F6)`}
        onClick={() => show(!shown)}
      >
        {material}
      </Button>
    </>
  )
})

const History = memo(function History({ criterion }: { readonly criterion: string }) {
  const { t } = useTranslation('scoringScreen')
  const overlays = useOverlays()
  const { edits } = useStored()
  const changes = useMemo(() => edits.filter(({ act }) => 'criterion' in act && act.criterion === criterion).length, [edits, criterion])
  if (changes === 0) return null
  return (
    <button type="button" className="link" onClick={() => overlays.open('history')}>
      {t('history', { count: changes })}
    </button>
  )
})

interface OnwardProps extends Open, Pick<Scoring, 'next' | 'nextOpen'> {
  /** no mark can be set here: the sheet is locked, or the form has acts of its own */
  readonly hideOpen: boolean
}

const Onward = memo(function Onward({ next, nextOpen, hideOpen, open }: OnwardProps) {
  const { t } = useTranslation('scoringScreen')
  return (
    <>
      {!hideOpen && (
        <Button disabled={nextOpen === undefined} onClick={() => open(nextOpen)} title="Ctrl Enter">
          {t('nextOpen')}
        </Button>
      )}
      {next === undefined ? (
        <Button type="primary" href="#/opinion">
          {t('toOpinion')}
        </Button>
      ) : (
        <Button type="primary" onClick={() => open(next)}>
          {t('next', { id: next === entriesId ? t('entries.short') : next })} <RightOutlined aria-hidden />
        </Button>
      )}
    </>
  )
})
