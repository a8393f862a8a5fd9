import type { Derivation } from './derivation.ts'
import { Scale } from './Scale.tsx'

interface Props {
  readonly derivation: Derivation
  readonly before: Derivation
  /** hundredths */
  readonly mark: number
  /** a value behind it was verified; else it is the declared one that is drawn */
  readonly judged: boolean
}

/** The picture of every scale of a formula; the mark stands at the one that makes it alone. */
export function Scales({ derivation: { scales }, before, mark, judged }: Props) {
  return scales.map((scale, place) => (
    <Scale
      // biome-ignore lint/suspicious/noArrayIndexKey: the scales of a formula stay in their order
      key={place}
      scale={scale}
      before={before.scales.length === scales.length ? before.scales[place] : undefined}
      mark={scales.length === 1 ? mark : undefined}
      judged={judged}
    />
  ))
}
