import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OpenedDraft } from '#shared/ipc/standards.ts'
import type { Fault } from '#shared/text/fault.ts'
import { Faults } from '../../../components/Faults.tsx'
import { StateMark } from '../../../components/StateMark.tsx'
import { goTo } from '../../../session/address.ts'
import { bridge } from '../../../session/bridge.ts'
import { useVisit } from '../../../session/visit.tsx'
import type { Editor } from './useEditor.ts'

interface Props {
  readonly editor: Editor
  readonly opened: OpenedDraft
}

/** Name and version of the draft, whether it is saved, undo and redo, the ways out. */
export function EditorBar({ editor, opened }: Props) {
  const { t } = useTranslation('standardEditor')
  const { opened: visit } = useVisit()
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const [said, setSaid] = useState<string>()
  const { draft, report, saved } = editor
  const text = (key: string) => (typeof draft.standard[key] === 'string' ? draft.standard[key] : '')
  const leave = async (kind: 'json' | 'xlsx') => {
    setSaid(undefined)
    const target = await bridge.files.pickTarget({ name: `${text('id')}_${text('version')}.${kind}`, kind })
    if (!target.ok) return setFaults(target.faults)
    if (target.value === undefined) return
    const written = await bridge.standards.exportDraft({ standard: { ...draft.standard }, target: target.value.file })
    setFaults(written.ok ? [] : written.faults)
    if (written.ok) setSaid(t('exported', { name: target.value.name }))
  }
  const finish = async () => {
    if (!(await editor.settle())) return
    const made = await bridge.standards.finish({
      draft: opened.draft,
      standard: { ...draft.standard },
      ...(visit && { package: visit.package }),
    })
    if (made.ok) goTo('settings')
    else setFaults(made.faults)
  }
  const blocked = report.faults.length > 0 || editor.stale
  return (
    <header className="editor-bar">
      <a href="#/settings">{t('back')}</a>
      <h2 className="title">
        {text('name') === '' ? t('noName') : text('name')} <small>{text('version')}</small>
      </h2>
      <span className="editor-saved" role="status">
        <StateMark state={saved.kind === 'saved' ? 'ok' : saved.kind === 'failed' ? 'bad' : 'half'} size={14} decorative />
        {saved.kind === 'saved' ? t('saved') : t(saved.kind)}
        {said && ` ${said}`}
      </span>
      <span className="grow" />
      <Button size="small" disabled={!editor.canUndo} onClick={editor.undo}>
        {t('undo')}
      </Button>
      <Button size="small" disabled={!editor.canRedo} onClick={editor.redo}>
        {t('redo')}
      </Button>
      <Button size="small" onClick={() => void leave('json')}>
        {t('exportJson')}
      </Button>
      <Button size="small" disabled={blocked} onClick={() => void leave('xlsx')}>
        {t('exportExcel')}
      </Button>
      <Button size="small" type="primary" disabled={blocked} title={t('finishHint')} onClick={() => void finish()}>
        {t('finish')}
      </Button>
      {(faults.length > 0 || saved.kind === 'failed') && (
        <div className="editor-bar-faults">
          <Faults faults={saved.kind === 'failed' ? [...saved.faults, ...faults] : faults} />
        </div>
      )}
    </header>
  )
}
