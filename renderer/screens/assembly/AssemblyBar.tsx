import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { zhAssembly } from '#shared/assembly/zhAssembly.ts'
import { Faults } from '../../components/Faults.tsx'
import { StateMark } from '../../components/StateMark.tsx'
import { useWords } from '../../components/useWords.ts'
import { bridge } from '../../session/bridge.ts'
import type { Assembly } from './useAssembly.ts'

interface Props {
  readonly assembly: Assembly
  readonly onReload: () => void
}

/** The draft's name and folder, whether it is saved, undo and redo. */
export function AssemblyBar({ assembly, onReload }: Props) {
  const { t } = useTranslation('assemblyScreen')
  const word = useWords()
  const { opened, saved, edited } = assembly
  const form = edited.sheets.find(({ name }) => name === zhAssembly('sheetForm'))
  const centre = (form?.rows[0]?.[form.keys.indexOf('plan.centre.name')] ?? '').trim()
  return (
    <header className="assembly-bar">
      <a href="#/assembly">{t('back')}</a>
      <h2 className="title" title={opened.folder}>
        {centre === '' ? opened.name : centre} <small>{word(opened.stage)}</small>
      </h2>
      <span className="assembly-saved" role="status">
        <StateMark state={saved.kind === 'saved' ? 'ok' : saved.kind === 'failed' ? 'bad' : 'half'} size={14} decorative />
        {t(saved.kind)}
      </span>
      <span className="grow" />
      <Button size="small" disabled={!assembly.canUndo} onClick={assembly.undo}>
        {t('undo')}
      </Button>
      <Button size="small" disabled={!assembly.canRedo} onClick={assembly.redo}>
        {t('redo')}
      </Button>
      <Button size="small" title={opened.folder} onClick={() => void bridge.assembly.reveal({ draft: opened.draft })}>
        {t('openFolder')}
      </Button>
      <Button size="small" title={t('reloadHint')} onClick={onReload}>
        {t('reload')}
      </Button>
      {saved.kind === 'failed' && (
        <div className="assembly-bar-faults">
          <Faults faults={saved.faults} />
        </div>
      )}
    </header>
  )
}
