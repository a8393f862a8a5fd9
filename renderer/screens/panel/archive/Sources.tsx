import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { MiddleCut } from '../../../components/MiddleCut.tsx'
import type { useArchiving } from '../../../session/archiving.ts'
import { bridge } from '../../../session/bridge.ts'
import { useDroppedFiles } from '../../../session/droppedFiles.ts'
import { Running } from './Running.tsx'

export type ArchivingView = ReturnType<typeof useArchiving>

/** Folders and files to archive: chosen or dropped, each with its folder and a way to take it out again. */
export function Sources({ archiving }: { readonly archiving: ArchivingView }) {
  const { t } = useTranslation('panelArchive')
  const { now, add, drop, writeOwn } = archiving
  useDroppedFiles((files) => void add(files))
  async function chooseFolder(): Promise<void> {
    const picked = await bridge.panels.pickFolder()
    if (picked.ok && picked.value) await add([picked.value])
  }
  async function chooseFiles(): Promise<void> {
    const picked = await bridge.files.pick({ purpose: 'archived', several: true })
    if (picked.ok) await add(picked.value)
  }
  async function bringOwn(): Promise<void> {
    const picked = await bridge.signing.pickFolder()
    if (picked.ok && picked.value) await writeOwn(picked.value.folder)
  }
  const isBusy = now.running !== undefined
  return (
    <div className="archive-sources">
      <div className="archive-row">
        <Button type={now.sources.length === 0 ? 'primary' : 'default'} disabled={isBusy} onClick={() => void chooseFolder()}>
          {t('addFolder')}
        </Button>
        <Button disabled={isBusy} onClick={() => void chooseFiles()}>
          {t('addFiles')}
        </Button>
        <span>{t('orDrop')}</span>
      </div>
      <div className="archive-row">
        <Button disabled={isBusy} onClick={() => void bringOwn()}>
          {t('addOwn')}
        </Button>
        <span>{t('addOwnAbout')}</span>
      </div>
      {now.sources.length > 0 && (
        <ul aria-label={t('sources')}>
          {now.sources.map(({ file, name, folder }) => (
            <li key={file} title={`${folder}/${name}`}>
              <MiddleCut text={name} />
              <Button type="link" size="small" disabled={isBusy} aria-label={t('dropOne', { name })} onClick={() => void drop(file)}>
                {t('drop')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {(now.running?.work === 'survey' || now.running?.work === 'own') && <Running running={now.running} onCancel={archiving.cancel} />}
      {now.cancelled === 'survey' && <p role="status">{t('surveyCancelled')}</p>}
    </div>
  )
}
