import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { archiveDue, closedRecordIn } from '#shared/archive/due.ts'
import { Faults } from '../../../components/Faults.tsx'
import { goTo } from '../../../session/address.ts'
import { useArchiving } from '../../../session/archiving.ts'
import { usePanel } from '../../../session/panel.tsx'
import { useVisit } from '../../../session/visit.tsx'
import { DueTable } from './DueTable.tsx'
import { FilesFound } from './FilesFound.tsx'
import { HandOver } from './HandOver.tsx'
import { Sources } from './Sources.tsx'
import './archive.css'

/** 归档: everything of the visit in one file: what it should hold and holds, writing and verifying it, then clearing this computer. */
export function ArchiveTab() {
  const { t } = useTranslation('panelArchive')
  const { merged, state, opened } = usePanel()
  const { panel, leave } = useVisit()
  const record = panel?.facts.record ?? ''
  const [cleared, setCleared] = useState<string>()
  const archiving = useArchiving({ record, package: opened.package })
  const { surveyed, faults } = archiving.now
  const lock = state.locked ? state.locks.at(-1) : undefined
  // a record that was closed here and reopened is closed again first
  const found = surveyed && state.locks.length === 0 ? closedRecordIn(surveyed.files) : undefined
  const closed = lock ? { sha256: lock.resultSha256, revision: lock.revision, isHere: true } : found && { ...found, isHere: false }
  const table = state.sheet.table.confirmed?.table
  const due = archiveDue(
    { listed: merged.listed, ...(closed && { panel: closed.sha256 }), ...(table !== undefined && { table }) },
    surveyed?.files ?? [],
  )
  if (cleared !== undefined)
    return (
      <section className="archive-cleared">
        <p role="status">{cleared}</p>
        <Button
          onClick={() => {
            goTo('tasks')
            void leave()
          }}
        >
          {t('toTasks')}
        </Button>
      </section>
    )
  return (
    <div className="archive">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the pane scrolls and must be reached by keyboard */}
      <section className="archive-contents" data-pane tabIndex={0} aria-label={t('contents')}>
        <Sources archiving={archiving} />
        {faults.length > 0 && <Faults faults={faults} />}
        <DueTable
          due={due}
          known={surveyed !== undefined}
          absent={merged.parts.absent}
          hasTable={state.sheet.table.confirmed !== undefined}
        />
        {surveyed && <FilesFound surveyed={surveyed} />}
      </section>
      <HandOver archiving={archiving} due={due} onCleared={setCleared} {...(lock && { lock })} {...(closed && { closed })} />
    </div>
  )
}
