import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DueLine } from '#shared/archive/due.ts'
import type { Lock } from '#shared/record/state.ts'
import { dayOf } from '../../../components/days.ts'
import { Field } from '../../../components/Field.tsx'
import { PassphraseInput } from '../../../components/passphrase/PassphraseInput.tsx'
import { StateMark } from '../../../components/StateMark.tsx'
import { bridge } from '../../../session/bridge.ts'
import { usePanel } from '../../../session/panel.tsx'
import { useVisit } from '../../../session/visit.tsx'
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
  const { task, opened } = usePanel()
  const { panel } = useVisit()
  const { now, write } = archiving
  const { surveyed, written, running, cancelled } = now
  const [passphrase, setPassphrase] = useState('')
  const lacking = due.filter((line) => line.lacking.length > 0).length
  async function choose(): Promise<void> {
    const target = await bridge.files.pickTarget({
      name: t('fileName', { centre: task.centre.name, stage: task.stage, date: dayOf(new Date()) }),
      kind: 'ticarchive',
    })
    if (target.ok && target.value) await write(target.value.file, passphrase)
    setPassphrase('')
  }
  const isVerified = written !== undefined && written.verification.verdict !== 'rejected'
  // a secretary's own record is never closed: the one the leader closed stands for it once it is in a verified archive
  const isSecretary = panel?.facts.member.role === '秘书'
  const handedOver = isSecretary && isVerified && panel && { archive: written.file, record: panel.facts.record, package: opened.package }
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
            <>
              <Field label={t('signArchive')}>
                {(id) => (
                  <PassphraseInput
                    id={id}
                    value={passphrase}
                    disabled={!isReady}
                    autoComplete="off"
                    onChange={(event) => setPassphrase(event.target.value)}
                  />
                )}
              </Field>
              <Button type={written ? 'default' : 'primary'} disabled={!isReady} onClick={() => void choose()}>
                {t(written ? 'writeAgain' : 'write')}
              </Button>
            </>
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
          {lock ? (
            <ClearHere sha256={lock.resultSha256} isArchived={isVerified} onCleared={onCleared} />
          ) : handedOver && closed ? (
            <ClearHere sha256={closed.sha256} handedOver={handedOver} isArchived onCleared={onCleared} />
          ) : (
            <p>{t(isSecretary && closed ? 'step.clearArchived' : 'step.clearLater')}</p>
          )}
        </li>
      </ol>
    </aside>
  )
}
