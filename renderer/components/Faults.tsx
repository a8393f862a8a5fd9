import type { Fault } from '#shared/text/fault.ts'
import { sayFault } from '#shared/text/say.ts'
import { useAppearance } from '../session/appearance.tsx'
import { StateMark } from './StateMark.tsx'
import { useCapped } from './useCapped.tsx'
import './faults.css'

/** What went wrong and what to do, beside its cause; read out at once. Of many faults the first few, the rest on demand. */
export function Faults({ faults }: { readonly faults: readonly Fault[] }) {
  const { appearance } = useAppearance()
  const { shown, more } = useCapped(faults)
  return (
    <div role="alert">
      {shown.map((fault) => (
        <p className="fault" key={`${fault.code} ${fault.name} ${fault.at}`}>
          <StateMark state="bad" decorative />
          <span>{sayFault(appearance.locale, fault)}</span>
        </p>
      ))}
      {more && <p className="fault-more">{more}</p>}
    </div>
  )
}
