import { useTranslation } from 'react-i18next'
import type { PanelSignatures } from '#shared/ipc/countersigning.ts'
import { type FoundSignature, type SignerStand, signerStand } from '#shared/panel/signerStand.ts'
import { dayAndMinute } from '../../../components/days.ts'
import { groupsOfFour } from '../../../components/groupsOfFour.ts'
import { type MarkState, StateMark } from '../../../components/StateMark.tsx'
import { useWords } from '../../../components/useWords.ts'
import { useAppearance } from '../../../session/appearance.tsx'

const marks: Readonly<Record<SignerStand['stand'], MarkState>> = { signed: 'ok', half: 'half', open: 'todo' }

interface Props {
  readonly signers: PanelSignatures['signers']
  /** the signatures on each file */
  readonly files: readonly (readonly FoundSignature[])[]
}

/** Everybody the record asks, and whose signature holds on both files. */
export function PassedSigners({ signers, files }: Props) {
  const { t } = useTranslation('panelSigning')
  const word = useWords()
  const { locale } = useAppearance().appearance
  return (
    <table className="closing-list" aria-label={t('list.title')}>
      <thead>
        <tr>
          <th>{t('list.member')}</th>
          <th>{t('list.certificate')}</th>
          <th>{t('list.state')}</th>
        </tr>
      </thead>
      <tbody>
        {signers.map(({ expert, name, role, fingerprint }) => {
          const { stand, at } = signerStand(fingerprint, files)
          return (
            <tr key={expert} data-stand={stand}>
              <th scope="row">
                {name}
                <small>{word(role)}</small>
              </th>
              <td className="digest" title={groupsOfFour(fingerprint)}>
                {groupsOfFour(fingerprint.slice(0, 8))}
              </td>
              <td>
                <span className="closing-state">
                  <StateMark state={marks[stand]} size={15} decorative />
                  {stand === 'signed' && at !== undefined ? t('state.signedAt', { time: dayAndMinute(locale, at) }) : t(`state.${stand}`)}
                </span>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
