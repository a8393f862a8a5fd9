import { Button, Progress } from 'antd'
import { useTranslation } from 'react-i18next'
import { Faults } from '../../../components/Faults.tsx'
import { bridge } from '../../../session/bridge.ts'
import { useDroppedFiles } from '../../../session/droppedFiles.ts'
import { usePanel } from '../../../session/panel.tsx'

/** Packages, and the panel's table, which 评分 loads. */
const notTakenIn = /\.(ticplan|ticvalues)$/i

/** Files from a stick, a folder or a drop; while they are verified, how far it is and a way to stop; then what came of it. */
export function TakeIn() {
  const { t } = useTranslation('panelScreen')
  const { taking } = usePanel()
  const { now, take } = taking
  useDroppedFiles((files) => void take(files), notTakenIn)
  async function chooseFiles(): Promise<void> {
    const picked = await bridge.files.pick({ purpose: 'results', several: true })
    if (picked.ok) await take(picked.value)
  }
  async function chooseFolder(): Promise<void> {
    const picked = await bridge.panels.pickFolder()
    if (picked.ok && picked.value) await take([picked.value])
  }
  if (now.kind === 'verifying') return <Verifying done={now.done} total={now.total} onCancel={taking.cancel} />
  return (
    <div className="panel-take">
      <div className="panel-take-row">
        <Button type="primary" onClick={() => void chooseFolder()}>
          {t('files.chooseFolder')}
        </Button>
        <Button onClick={() => void chooseFiles()}>{t('files.choose')}</Button>
        <span>{t('files.orDrop')}</span>
      </div>
      <div role="status">
        {now.kind === 'done' && <p>{t(now.known > 0 ? 'files.doneKnown' : 'files.done', { files: now.files, known: now.known })}</p>}
        {now.kind === 'cancelled' && <p>{t('files.cancelled')}</p>}
      </div>
      {now.kind === 'failed' && <Faults faults={now.faults} />}
    </div>
  )
}

interface VerifyingProps {
  readonly done: number
  readonly total: number
  readonly onCancel: () => void
}

function Verifying({ done, total, onCancel }: VerifyingProps) {
  const { t } = useTranslation('panelScreen')
  return (
    <section className="panel-take" aria-label={t('files.verifying')}>
      <div className="panel-take-row">
        <strong>{t('files.verifying')}</strong>
        <span>{total > 0 ? t('files.verified', { done, total }) : t('files.searching')}</span>
        <Button type="link" size="small" onClick={onCancel}>
          {t('files.cancel')}
        </Button>
      </div>
      <Progress
        percent={total > 0 ? Math.floor((done / total) * 100) : 0}
        showInfo={false}
        size="small"
        aria-label={t('files.verifying')}
      />
    </section>
  )
}
