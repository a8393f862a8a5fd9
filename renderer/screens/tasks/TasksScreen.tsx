import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { usePerson } from '../../session/person.tsx'
import { useVisit } from '../../session/visit.tsx'
import { Checking } from './Checking.tsx'
import { DropZone } from './DropZone.tsx'
import { EmptyTasks } from './EmptyTasks.tsx'
import { MissionList } from './MissionList.tsx'
import { OpenedNote } from './OpenedNote.tsx'
import { OpeningNote } from './OpeningNote.tsx'
import { useOpening } from './OpeningProvider.tsx'
import { Recent } from './Recent.tsx'
import { Refusal } from './Refusal.tsx'
import { WhoAmI } from './WhoAmI.tsx'
import './tasks.css'

/** 任务: this person's visits; a package is opened here, and a refused one is reported with all faults. */
export function TasksScreen() {
  const { t } = useTranslation('tasks')
  const { opened } = useVisit()
  const { practice } = usePerson()
  const { opening, listed, cancel, dismiss, begin, refresh } = useOpening()
  // a change made on another screen (a review wiped) shows when one returns
  useEffect(refresh, [refresh])
  const nothing = listed?.missions.length === 0 && listed.recent.length === 0 && listed.faults.length === 0
  return (
    <>
      {nothing && opened === undefined && (opening.kind === 'idle' || opening.kind === 'refused') ? (
        <EmptyTasks />
      ) : (
        <div className="tasks">
          <section className="tasks-list" aria-label={t('title')} data-pane>
            <MissionList />
          </section>
          <aside className="tasks-side" data-pane>
            {!practice && <DropZone />}
            {opening.kind === 'checking' && <Checking opening={opening} onCancel={cancel} />}
            <OpeningNote />
            {opened && <OpenedNote opened={opened} />}
            <Recent />
            <span className="grow" />
            {!practice && <a href="#/assembly">{t('toAssembly')}</a>}
            <p className="tasks-private">{t('private')}</p>
          </aside>
        </div>
      )}
      {opening.kind === 'refused' && <Refusal file={opening.file} faults={opening.faults} onClose={dismiss} />}
      {opening.kind === 'who' && (
        <WhoAmI
          opened={opening.opened}
          candidates={opening.candidates}
          onChoose={(expert) => begin(opening.opened, expert)}
          onClose={dismiss}
        />
      )}
    </>
  )
}
