import { useTranslation } from 'react-i18next'
import type { Fault } from '#shared/text/fault.ts'
import { sayFault } from '#shared/text/say.ts'
import { StateMark } from '../../components/StateMark.tsx'
import { useCapped } from '../../components/useCapped.tsx'
import { useAppearance } from '../../session/appearance.tsx'

/** What is only odd in the standards just imported: they were taken, and a person looks at these places. */
export function StandardOddities({ odd }: { readonly odd: readonly Fault[] }) {
  const { t } = useTranslation('settings')
  const { appearance } = useAppearance()
  const { shown, more } = useCapped(odd)
  if (odd.length === 0) return null
  return (
    <section aria-labelledby="standards-odd">
      <p id="standards-odd">{t('standards.odd', { count: odd.length })}</p>
      {shown.map((one) => (
        <p className="fault" key={`${one.code} ${one.at}`}>
          <StateMark state="todo" decorative />
          <span>{sayFault(appearance.locale, one)}</span>
        </p>
      ))}
      {more && <p className="fault-more">{more}</p>}
    </section>
  )
}
