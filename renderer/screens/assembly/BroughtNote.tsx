import { useTranslation } from 'react-i18next'
import type { Fault } from '#shared/text/fault.ts'
import { sayFault } from '#shared/text/say.ts'
import { Faults } from '../../components/Faults.tsx'
import { StateMark } from '../../components/StateMark.tsx'
import { useAppearance } from '../../session/appearance.tsx'
import type { BroughtNews } from './useBringing.ts'

/** What came of the files brought last: how many are new, what cannot be carried and why, what is there twice. */
export function BroughtNote({ news }: { readonly news: BroughtNews | undefined }) {
  const { t } = useTranslation('assemblyScreen')
  if (news === undefined) return null
  if (news.kind === 'failed') return <Faults faults={news.faults} />
  if (news.kind === 'cancelled') return <p role="status">{t('bringCancelled')}</p>
  const { added, faults, twins, skipped } = news.brought
  return (
    <div className="assembly-news">
      <p role="status">{t('brought', { added: added.length, refused: faults.length, skipped: skipped.length })}</p>
      {faults.length > 0 && <Faults faults={faults} />}
      {twins.length > 0 && <Twins twins={twins} />}
    </div>
  )
}

function Twins({ twins }: { readonly twins: readonly Fault[] }) {
  const { locale } = useAppearance().appearance
  return (
    <ul className="assembly-twins">
      {twins.map((twin) => (
        <li key={`${twin.name} ${twin.got}`}>
          <StateMark state="warn" decorative />
          <span>{sayFault(locale, twin)}</span>
        </li>
      ))}
    </ul>
  )
}
