import { useTranslation } from 'react-i18next'
import { usePanel } from '../../../session/panel.tsx'
import { FileRow } from './FileRow.tsx'

/** Every file that was handed in: whose sheet, which revision, and in words whether it counts. */
export function FileList() {
  const { t } = useTranslation('panelScreen')
  const { merged } = usePanel()
  return (
    <table className="panel-list">
      <caption className="visually-hidden">{t('files.list')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('files.expert')}</th>
          <th scope="col">{t('files.file')}</th>
          <th scope="col">{t('files.revision')}</th>
          <th scope="col">{t('files.code')}</th>
          <th scope="col">{t('files.standing')}</th>
          <th scope="col">
            <span className="visually-hidden">{t('files.putAside')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {merged.listed.map((listed) => (
          <FileRow key={`${listed.sha256} ${listed.file} ${listed.kind}`} listed={listed} />
        ))}
      </tbody>
    </table>
  )
}
