import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { goTo } from '../../session/address.ts'
import { Faults } from '../Faults.tsx'
import { StateMark } from '../StateMark.tsx'
import type { BackupState } from './useBackup.ts'

/** What became of the copy made after signing: under way, where it lies, or why there is none. */
export function BackupNote({ backup }: { readonly backup: BackupState }) {
  const { t } = useTranslation('signing')
  if (backup.kind === 'failed')
    return (
      <div className="sign-missing" role="alert">
        <b>{t('backup.title')}</b>
        <p>{t('backup.failed')}</p>
        <Faults faults={backup.faults} />
        <div className="sign-buttons">
          <Button size="small" onClick={() => goTo('settings')}>
            {t('backup.settings')}
          </Button>
        </div>
      </div>
    )
  return (
    <p className="sign-backup" role="status">
      <StateMark state={backup.kind === 'made' ? 'ok' : 'half'} size={14} decorative />
      {backup.kind === 'making' ? (
        t('backup.making')
      ) : (
        <span>
          {t('backup.made', { name: backup.backup.name })}
          <small>{t('backup.folder', { folder: backup.backup.folder })}</small>
        </span>
      )}
    </p>
  )
}
