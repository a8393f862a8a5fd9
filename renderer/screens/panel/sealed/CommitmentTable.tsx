import { useTranslation } from 'react-i18next'
import type { OpenedHere, ShownCommitment, ShownRound } from '#shared/ipc/sealing.ts'
import { sayFault } from '#shared/text/say.ts'
import { dayAndMinute } from '../../../components/days.ts'
import { type MarkState, StateMark } from '../../../components/StateMark.tsx'
import { useAppearance } from '../../../session/appearance.tsx'

interface Props {
  readonly round: ShownRound
  /** of what was opened, once it was */
  readonly outcome?: readonly OpenedHere[]
}

/** Every commitment: whose, which revision, when it was sealed, its check code, and in words what becomes of it. */
export function CommitmentTable({ round, outcome }: Props) {
  const { t } = useTranslation('panelSealed')
  const { locale } = useAppearance().appearance
  return (
    <table className="sealed-table">
      <caption className="visually-hidden">{t('title')}</caption>
      <thead>
        <tr>
          {(['expert', 'revision', 'code', 'sealedAt', 'state'] as const).map((head) => (
            <th key={head} scope="col">
              {t(`head.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {round.commitments.map((one) => (
          <tr key={one.file} data-state={one.state}>
            <th scope="row">{one.commitment.expert.name}</th>
            <td>{one.commitment.revision}</td>
            <td>{one.commitment.checkCode}</td>
            <td>{dayAndMinute(locale, one.commitment.sealedAt)}</td>
            <td>
              <span className="sealed-state">
                <StateMark state={markOf(one, found(one))} size={15} decorative />
                {wordsOf(one)}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )

  function found({ state, commitment }: ShownCommitment): OpenedHere | undefined {
    return state === 'ready' ? outcome?.find((one) => one.commitment.envelopeSha256 === commitment.envelopeSha256) : undefined
  }

  function wordsOf(one: ShownCommitment): string {
    const opened = found(one)
    if (opened === undefined) return t(`state.${one.state}`)
    return opened.faults.length > 0 ? opened.faults.map((fault) => sayFault(locale, fault)).join(' ') : t('state.opened')
  }
}

function markOf({ state }: ShownCommitment, opened: OpenedHere | undefined): MarkState {
  if (opened) return opened.faults.length > 0 ? 'bad' : 'ok'
  if (state === 'ready') return 'locked'
  return state === 'superseded' || state === 'duplicate' ? 'none' : 'bad'
}
