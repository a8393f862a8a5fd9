import { Button } from 'antd'
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { localTime } from '#shared/format/time.ts'
import type { Storage } from '#shared/ipc/settings.ts'
import type { Fault } from '#shared/text/fault.ts'
import { byteSize } from '../../components/byteSize.ts'
import { Faults } from '../../components/Faults.tsx'
import { groupsOfFour } from '../../components/groupsOfFour.ts'
import { StateMark } from '../../components/StateMark.tsx'
import { bridge } from '../../session/bridge.ts'
import { usePerson } from '../../session/person.tsx'
import { useReviewIfOpen } from '../../session/review.tsx'
import { agree } from '../../store/agree.ts'
import { mirrorOf } from '../../store/mirror.ts'

interface Checked {
  readonly storage: Storage
  /** edits in the database */
  readonly database: number
  /** digest the database's edits end with */
  readonly databaseHead: string
  readonly at: Date
}

/** The journal compared with the database, both counted again, and the space used on this computer. */
export function StoragePart() {
  const { t } = useTranslation('settings')
  const { database, sealing } = usePerson()
  const view = useReviewIfOpen()
  const [checked, setChecked] = useState<Checked>()
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const [said, setSaid] = useState<string>()
  const review = view?.review
  const session = view?.session
  const check = useCallback(async () => {
    await session?.settled()
    const storage = await bridge.settings.storage(review ? { review } : {})
    if (!storage.ok) return setFaults(storage.faults)
    const standing = review
      ? await mirrorOf(database, sealing, review)
          .standing()
          .catch(() => undefined)
      : undefined
    setFaults([])
    setChecked({ storage: storage.value, database: standing?.length ?? 0, databaseHead: standing?.head ?? '', at: new Date() })
  }, [review, session, database, sealing])
  useEffect(() => void check(), [check])
  const rebuild = async () => {
    if (!view || !session) return
    await session.settled()
    const { edits } = session.snapshot()
    const head = checked?.storage.journal?.head ?? ''
    const mirror = mirrorOf(database, sealing, view.review)
    // what the journal does not have is put aside first
    await agree(mirror, edits, head, localTime(new Date()))
    await mirror.rebuild(edits, head, localTime(new Date()), [])
    setSaid(t('storage.rebuilt', { count: edits.length }))
    await check()
  }
  const journal = checked?.storage.journal
  const same =
    journal !== undefined && journal.edits === checked?.database && (journal.edits === 0 || journal.head === checked.databaseHead)
  return (
    <section aria-labelledby="storage-title">
      <div className="settings-head settings-head-action">
        <h3 id="storage-title">{t('storage.title')}</h3>
        {checked && <small>{t('storage.checked', { time: checked.at.toTimeString().slice(0, 8) })}</small>}
      </div>
      {faults.length > 0 && <Faults faults={faults} />}
      {journal ? (
        <p className="settings-state" data-state={same ? 'same' : 'differs'}>
          <StateMark state={same ? 'ok' : 'bad'} size={14} decorative />
          {t(same ? 'storage.same' : 'storage.differs')}
        </p>
      ) : (
        checked && <p className="settings-quiet">{t('storage.noReview')}</p>
      )}
      {checked && (
        <dl className="settings-facts">
          <dt>{t('storage.free')}</dt>
          <dd>{byteSize(checked.storage.free)}</dd>
          <dt>{t('storage.used')}</dt>
          <dd>{t('storage.usedAbout', { used: byteSize(checked.storage.used), packages: byteSize(checked.storage.packages) })}</dd>
        </dl>
      )}
      <details className="settings-details" open={journal !== undefined && !same}>
        <summary>{t('storage.details')}</summary>
        {journal && (
          <>
            <div className="settings-counts">
              <p>
                <b>{journal.edits}</b>
                <span>{t('storage.journal')}</span>
              </p>
              <i aria-hidden>{same ? '=' : '≠'}</i>
              <p>
                <b>{checked?.database}</b>
                <span>{t('storage.database')}</span>
              </p>
            </div>
            <dl className="settings-facts">
              <dt>{t('storage.chain')}</dt>
              <dd>{t('storage.chainWhole', { head: groupsOfFour(journal.head.slice(0, 8)) })}</dd>
            </dl>
          </>
        )}
        <div className="settings-buttons">
          <Button size="small" disabled={view === undefined} onClick={() => void rebuild()}>
            {t('storage.rebuild')}
          </Button>
        </div>
      </details>
      <div className="settings-buttons">
        <Button size="small" onClick={() => void check()}>
          {t('storage.check')}
        </Button>
        <span role="status" className="settings-said">
          {said}
        </span>
      </div>
    </section>
  )
}
