import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Listed } from '#shared/panel/listing.ts'
import { sayStanding } from '#shared/panel/wording.ts'
import { checkCode } from '#shared/record/checkCode.ts'
import { MiddleCut } from '../../../components/MiddleCut.tsx'
import { StateMark } from '../../../components/StateMark.tsx'
import { useWords } from '../../../components/useWords.ts'
import { useAppearance } from '../../../session/appearance.tsx'
import { usePanel } from '../../../session/panel.tsx'
import { markOfStanding } from './markOfStanding.ts'

/** One file. It can be put aside, and taken in again; what its record says is not changed by that. */
export function FileRow({ listed }: { readonly listed: Listed }) {
  const { t } = useTranslation('panelScreen')
  const word = useWords()
  const { locale } = useAppearance().appearance
  const { may, act, task } = usePanel()
  const { file, fileSha256, record, sha256, standing } = listed
  const member = task.panel.find(({ id }) => id === record?.expert.id)
  return (
    <tr data-standing={standing}>
      <th scope="row">
        {record ? record.expert.name : t('files.unknown')}
        {member && <small>{word(member.role)}</small>}
      </th>
      <td>
        <MiddleCut text={file} />
      </td>
      <td className="panel-list-number">{record?.revision}</td>
      <td className="panel-list-number">{sha256 !== undefined && checkCode(sha256)}</td>
      <td>
        <span className="panel-standing">
          <StateMark state={markOfStanding(standing)} size={15} decorative />
          {sayStanding(locale, standing)}
        </span>
      </td>
      <td>
        {may('file.putAside') && (
          <Button
            type="link"
            size="small"
            aria-label={t('files.putAsideOne', { file })}
            onClick={() => void act({ kind: 'file.putAside', file, ...(fileSha256 && { fileSha256 }) })}
          >
            {t('files.putAside')}
          </Button>
        )}
      </td>
    </tr>
  )
}
