import { useTranslation } from 'react-i18next'
import { useCommand } from '../../app/commands.ts'
import { Checking } from './Checking.tsx'
import { DropZone } from './DropZone.tsx'
import { OpenedNote } from './OpenedNote.tsx'
import { Refusal } from './Refusal.tsx'
import { useOpenPackage } from './useOpenPackage.ts'
import './tasks.css'

/** 任务: the package of the visit is opened here; a refused one is reported whole. */
export function TasksScreen() {
  const { t } = useTranslation('tasks')
  const { opened, opening, choose, drop, cancel, dismiss } = useOpenPackage()
  useCommand('open', () => void choose())
  return (
    <div className="tasks">
      <section className="tasks-list" aria-label={t('title')}>
        {opened ? <OpenedNote opened={opened} /> : <p className="tasks-empty">{t('empty')}</p>}
      </section>
      <aside className="tasks-side">
        <DropZone onChoose={() => void choose()} onDrop={(files) => void drop(files)} />
        {opening.kind === 'checking' && <Checking opening={opening} onCancel={cancel} />}
        <p role="status">{opening.kind === 'cancelled' ? t('cancelled') : ''}</p>
        <span className="grow" />
        <p className="tasks-private">{t('private')}</p>
      </aside>
      {opening.kind === 'refused' && <Refusal file={opening.file} faults={opening.faults} onClose={dismiss} />}
    </div>
  )
}
