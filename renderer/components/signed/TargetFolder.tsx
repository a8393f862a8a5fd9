import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Target } from '#shared/ipc/signing.ts'
import { byteSize } from '../byteSize.ts'
import { StateMark } from '../StateMark.tsx'

interface Props {
  readonly target: Target | undefined
  readonly onChooseFolder: () => void
}

/** Where the signed files go, as a row of the facts about signing. */
export function TargetFolder({ target, onChooseFolder }: Props) {
  const { t } = useTranslation('signing')
  return (
    <>
      <dt>{t('kv.folder')}</dt>
      <dd className="sign-folder">
        <span title={target?.path}>{target?.path}</span>
        <Button size="small" onClick={onChooseFolder}>
          {t('folder.change')}
        </Button>
      </dd>
    </>
  )
}

/** What is worth knowing of the folder: little space, a stick. */
export function TargetNotes({ target }: Pick<Props, 'target'>) {
  const { t } = useTranslation('signing')
  return (
    <>
      {target?.low && (
        <p className="sign-warning">
          <StateMark state="warn" size={14} decorative />
          {t('folder.low', { free: byteSize(target.free) })}
        </p>
      )}
      {target?.elsewhere && (
        <p className="sign-warning">
          <StateMark state="warn" size={14} decorative />
          {t('folder.elsewhere')}
        </p>
      )}
    </>
  )
}
