import { FileTextOutlined, LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useOverlays } from '../../app/overlays.tsx'
import { useMaterialShown } from './materialShown.ts'
import { entriesId, type Scoring } from './useScoring.ts'

interface Props {
  readonly scoring: Scoring
  /** what this form adds between the two directions */
  readonly children?: ReactNode
}

/** 上一项 … 下一未评, 下一项: always at the same place. */
export function FormFoot({ scoring, children }: Props) {
  const { t } = useTranslation('scoringScreen')
  const { previous, next, nextOpen, open, view, criterion } = scoring
  const overlays = useOverlays()
  const count = useMemo(
    () => view.edits.filter(({ act }) => 'criterion' in act && act.criterion === criterion?.id).length,
    [view.edits, criterion],
  )
  const name = (id: string) => (id === entriesId ? t('entries.short') : id)
  return (
    <footer className="score-foot">
      <Button
        icon={<LeftOutlined />}
        disabled={previous === undefined}
        aria-label={previous && t('previous', { id: name(previous) })}
        onClick={() => open(previous)}
      >
        {previous ? name(previous) : t('noPrevious')}
      </Button>
      <MaterialButton />
      <span className="grow" />
      {count > 0 && (
        <button type="button" className="link" onClick={() => overlays.open('history')}>
          {t('history', { count })}
        </button>
      )}
      {children}
      {!view.state.locked && (
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
          {t('next', { id: name(next) })} <RightOutlined />
        </Button>
      )}
    </footer>
  )
}

/** Hides the material, and brings it back; F6 brings it too. */
function MaterialButton() {
  const { t } = useTranslation('scoringScreen')
  const { shown, show } = useMaterialShown()
  return (
    <Button
      type={shown ? 'text' : 'default'}
      icon={<FileTextOutlined />}
      aria-label={t(shown ? 'hideMaterial' : 'material')}
      title={t(shown ? 'hideMaterial' : 'material')}
      onClick={() => show(!shown)}
    >
      {!shown && t('material')}
    </Button>
  )
}
