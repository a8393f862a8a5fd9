import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useOverlays } from '../../session/overlays.tsx'
import { usePerson } from '../../session/person.tsx'
import { Cube } from './Cube.tsx'
import { useOpening } from './OpeningProvider.tsx'

/** The empty list: a drop zone, one sentence with what to do, and the guide. */
export function EmptyTasks() {
  const { t } = useTranslation('tasks')
  const { dragging, choose, openSample } = useOpening()
  const { practice } = usePerson()
  const { open } = useOverlays()
  return (
    <section className="tasks-nothing" aria-label={t('title')}>
      <div className={practice ? 'practice-sign' : 'drop-zone'} data-over={dragging}>
        <Cube />
        <strong>{t(practice ? 'empty.practice' : dragging ? 'drop.release' : 'drop.ready')}</strong>
      </div>
      {practice ? (
        <Button type="primary" onClick={() => void openSample()}>
          {t('empty.sample')}
        </Button>
      ) : (
        <p>
          {t('empty.way')}{' '}
          <Button type="link" size="small" onClick={() => void choose()}>
            {t('drop.choose')}
          </Button>
          {t('empty.end')}
        </p>
      )}
      <p>
        <Button type="link" size="small" onClick={() => open('help')}>
          {t('guide')}
        </Button>
        {!practice && (
          <Button type="link" size="small" href="#/assembly">
            {t('toAssembly')}
          </Button>
        )}
      </p>
    </section>
  )
}
