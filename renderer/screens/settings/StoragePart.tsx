import { Button } from 'antd'
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { localTime } from '#shared/format/time.ts'
import type { Storage } from '#shared/ipc/settings.ts'
import type { KindId } from '#shared/kinds/names.ts'
import type { Fault } from '#shared/text/fault.ts'
import { byteSize } from '../../components/byteSize.ts'
import { Faults } from '../../components/Faults.tsx'
import { StateMark } from '../../components/StateMark.tsx'
import { bridge } from '../../session/bridge.ts'
import { usePerson } from '../../session/person.tsx'
import { useOpenRecords } from '../../session/shownRecord.ts'
import { agree } from '../../store/agree.ts'
import { mirrorOf } from '../../store/mirror.ts'
import { type Counted, isSame, RecordCounts } from './RecordCounts.tsx'

interface Checked {
  readonly storage: Storage
  readonly records: readonly Counted[]
  readonly at: Date
}

/** The journal of each open record compared with the database, all counted again, and the space used on this computer. */
export function StoragePart() {
  const { t } = useTranslation('settings')
  const { database, sealing } = usePerson()
  const open = useOpenRecords()
  const [checked, setChecked] = useState<Checked>()
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const [said, setSaid] = useState<string>()
  const check = useCallback(async () => {
    for (const { session } of open) await session.settled()
    const named = open.map(({ facts }) => ({ kind: facts.kind, record: facts.record }))
    const storage = await bridge.settings.storage({ records: named })
    if (!storage.ok) return setFaults(storage.faults)
    const standingOf = (record: string) =>
      mirrorOf(database, sealing, record)
        .standing()
        .catch(() => undefined)
    const records = await Promise.all(
      storage.value.journals.map(async (journal, at): Promise<Counted> => {
        const standing = await standingOf(journal.record)
        const kind: KindId = named[at]?.kind ?? 'review'
        return { kind, journal, database: { edits: standing?.length ?? 0, head: standing?.head ?? '' } }
      }),
    )
    setFaults([])
    setChecked({ storage: storage.value, records, at: new Date() })
  }, [open, database, sealing])
  useEffect(() => void check(), [check])
  const rebuild = async () => {
    let count = 0
    for (const { session, facts } of open) {
      await session.settled()
      const { edits } = session.snapshot()
      const head = checked?.records.find(({ journal }) => journal.record === facts.record)?.journal.head ?? ''
      const mirror = mirrorOf(database, sealing, facts.record)
      // what the journal does not have is put aside first
      await agree(mirror, edits, head, localTime(new Date()))
      await mirror.rebuild(edits, head, localTime(new Date()), [])
      count += edits.length
    }
    setSaid(t('storage.rebuilt', { count }))
    await check()
  }
  const records = checked?.records ?? []
  const same = records.every(isSame)
  return (
    <section aria-labelledby="storage-title">
      <div className="settings-head settings-head-action">
        <h3 id="storage-title">{t('storage.title')}</h3>
        {checked && <small>{t('storage.checked', { time: checked.at.toTimeString().slice(0, 8) })}</small>}
      </div>
      {faults.length > 0 && <Faults faults={faults} />}
      {records.length > 0 ? (
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
      <details className="settings-details" open={!same}>
        <summary>{t('storage.details')}</summary>
        {records.map((counted) => (
          <RecordCounts key={counted.journal.record} counted={counted} isNamed={records.length > 1} />
        ))}
        <div className="settings-buttons">
          <Button size="small" disabled={open.length === 0} onClick={() => void rebuild()}>
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
