import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { type SigningRow, type SigningStand, signingRows } from '#shared/panel/signingRows.ts'
import { dayAndMinute } from '../../../components/days.ts'
import { groupsOfFour } from '../../../components/groupsOfFour.ts'
import { type MarkState, StateMark } from '../../../components/StateMark.tsx'
import { useWords } from '../../../components/useWords.ts'
import { useAppearance } from '../../../session/appearance.tsx'
import { usePanel } from '../../../session/panel.tsx'
import type { PanelSigning } from './usePanelSigning.ts'

const marks: Readonly<Record<SigningStand, MarkState>> = {
  signed: 'ok',
  half: 'half',
  open: 'todo',
  refuses: 'warn',
  absent: 'none',
  recused: 'none',
  unknown: 'missing',
}

interface Props {
  readonly signing: Pick<PanelSigning, 'files' | 'preparing' | 'step' | 'addCertificate' | 'said'>
  /** asks the member to sign at this computer */
  readonly onSign: (row: SigningRow) => void
}

/** Every member of the panel: who has signed, when and with which certificate, who has not yet, who does not sign and why. */
export function SignerList({ signing, onSign }: Props) {
  const { t } = useTranslation('panelSigning')
  const { merged, state, task, may } = usePanel()
  const { files, preparing, step, said } = signing
  const found = files?.signatures
  const rows = signingRows(task, merged, state, {
    signers: found?.signers ?? merged.counted.map(({ expert }) => ({ expert: expert.id, fingerprint: expert.fingerprint })),
    files: state.locked && found ? found.verifications.map(({ signatures }) => signatures) : [],
  })
  const due = rows.filter(({ fingerprint }) => fingerprint !== undefined).length
  const signed = rows.filter(({ stand }) => stand === 'signed').length
  const checking = state.locked && found === undefined
  return (
    <section aria-labelledby="closing-list">
      <h3 className="sign-head closing-head" id="closing-list">
        {t('list.title')}
        <small role="status">{checking ? preparing && t('state.checking') : t('list.count', { signed, due })}</small>
      </h3>
      <table className="closing-list">
        <thead>
          <tr>
            <th>{t('list.member')}</th>
            <th>{t('list.unit')}</th>
            <th>{t('list.certificate')}</th>
            <th>{t('list.state')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <SignerRow key={row.member.id} row={row} checking={checking}>
              {!state.locked && row.stand === 'unknown' && may('sheet.locked') && (
                <Button
                  size="small"
                  aria-label={t('certificate.of', { name: row.member.name })}
                  onClick={() => void signing.addCertificate()}
                >
                  {t('certificate.add')}
                </Button>
              )}
              {state.locked && !checking && (row.stand === 'open' || row.stand === 'half') && (
                <Button
                  size="small"
                  disabled={step !== undefined}
                  aria-label={t('signOf', { name: row.member.name })}
                  onClick={() => onSign(row)}
                >
                  {t('sign')}
                </Button>
              )}
            </SignerRow>
          ))}
        </tbody>
      </table>
      {said?.kind === 'certificate' && (
        <p role="status">{t('certificate.read', { name: said.name, digits: groupsOfFour(said.fingerprint.slice(0, 16)) })}</p>
      )}
    </section>
  )
}

interface RowProps {
  readonly row: SigningRow
  readonly checking: boolean
  readonly children: React.ReactNode
}

function SignerRow({ row, checking, children }: RowProps) {
  const { t } = useTranslation('panelSigning')
  const word = useWords()
  const { locale } = useAppearance().appearance
  const { locked } = usePanel().state
  const { member, stand, at, fingerprint, dissent } = row
  const isAsked = fingerprint !== undefined
  return (
    <tr data-stand={stand}>
      <th scope="row">
        {member.name}
        <small>{word(member.role)}</small>
      </th>
      <td>{member.unit}</td>
      <td className="digest" title={fingerprint && groupsOfFour(fingerprint)}>
        {fingerprint && groupsOfFour(fingerprint.slice(0, 8))}
      </td>
      <td>
        {!(checking && isAsked) && (
          <span className="closing-state">
            <StateMark state={isAsked && !locked ? 'todo' : marks[stand]} size={15} decorative />
            <span>
              {textOf()}
              {dissent !== undefined && <em>{t('dissent', { reason: dissent })}</em>}
            </span>
          </span>
        )}
      </td>
      <td>{children}</td>
    </tr>
  )

  function textOf(): string {
    if (isAsked && !locked) return t('state.due')
    if (stand === 'signed' && at !== undefined) return t('state.signedAt', { time: dayAndMinute(locale, at) })
    return t(`state.${stand}`)
  }
}
