import { useTranslation } from 'react-i18next'
import { usePanel } from '../../../session/panel.tsx'
import { SealedRound } from '../sealed/SealedRound.tsx'
import { FileList } from './FileList.tsx'
import { StandOfSheets } from './StandOfSheets.tsx'
import { TakeIn } from './TakeIn.tsx'
import './files.css'

/** 结果: takes in the experts' signed files, and lists every one with what became of it. */
export function FilesTab() {
  const { t } = useTranslation('panelScreen')
  const { merged, may } = usePanel()
  return (
    <div className="panel-files">
      <header className="panel-files-head">
        <StandOfSheets />
        {may('files.taken') && <TakeIn />}
      </header>
      <SealedRound />
      {merged.listed.length === 0 ? <p className="panel-files-none">{t('files.none')}</p> : <FileList />}
    </div>
  )
}
