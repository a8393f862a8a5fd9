import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { DueLine } from '#shared/archive/due.ts'
import type { Lock } from '#shared/record/state.ts'
import { dayOf } from '../../../components/days.ts'
import { StateMark } from '../../../components/StateMark.tsx'
import { bridge } from '../../../session/bridge.ts'
import { usePanel } from '../../../session/panel.tsx'
import { ClearHere } from './ClearHere.tsx'
import { Running } from './Running.tsx'
import type { ArchivingView } from './Sources.tsx'
import { type ClosedRecord, StillToDo } from './StillToDo.tsx'
import { WrittenAndVerified } from './WrittenAndVerified.tsx'

interface Props {
  readonly archiving: ArchivingView
  readonly due: readonly DueLine[]
  readonly closed?: ClosedRecord
  /** of the record closed on this computer */
  readonly lock?: Lock
  readonly onCleared: (said: string) => void
}

/** The steps of handing over, in order: the record closed, the archive written, verified, this computer cleared. */
export function HandOver({ archiving, due, lock, closed, onCleared }: Props) {
  const { t } = useTranslation('panelArchive')
  const { task } = usePanel()
  const { now, write } = archiving
  const { surveyed, written, running, cancelled } = now
  const lacking = due.filter((line) => line.lacking.length > 0).length
  async function choose(): Promise<void> {
    const target = await bridge.files.pickTarget({
      name: t('fileName', { centre: task.centre.name, stage: task.stage, date: dayOf(new Date()) }),
      kind: 'ticarchive',
    })
    if (target.ok && target.value) await write(target.value.file)
  }
  const isVerified = written !== undefined && written.verification.verdict !== 'rejected'
  const isReady = closed !== undefined && surveyed !== undefined && running === undefined
  return (
    <aside className="archive-steps" data-pane aria-label={t('steps')}>
      <ol>
        <li>
          <h3>
            <StateMark state={closed ? 'ok' : 'todo'} decorative />
            {t('step.close')}
          </h3>
          <StillToDo {...(closed && { closed })} />
        </li>
        <li>
          <h3>
            <StateMark state={written ? 'ok' : 'todo'} decorative />
            {t('step.write')}
          </h3>
          <p>{t(surveyed === undefined ? 'step.writeFirst' : lacking > 0 ? 'step.writeLacking' : 'step.writeAbout', { count: lacking })}</p>
          {running?.work === 'write' ? (
            <Running running={running} onCancel={archiving.cancel} />
          ) : (
            <Button type={written ? 'default' : 'primary'} disabled={!isReady} onClick={() => void choose()}>
              {t(written ? 'writeAgain' : 'write')}
            </Button>
          )}
          {cancelled === 'write' && <p role="status">{t('writeCancelled')}</p>}
        </li>
        <li>
          <h3>
            <StateMark state={written === undefined ? 'todo' : isVerified ? 'ok' : 'bad'} decorative />
            {t('step.verify')}
          </h3>
          {written ? <WrittenAndVerified written={written} /> : <p>{t('step.verifyAbout')}</p>}
        </li>
        <li>
          <h3>
            <StateMark state="todo" decorative />
            {t('step.clear')}
          </h3>
          {lock ? <ClearHere lock={lock} isArchived={isVerified} onCleared={onCleared} /> : <p>{t('step.clearLater')}</p>}
        </li>
      </ol>
    </aside>
  )
}
