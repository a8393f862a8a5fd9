import type { Standard } from '#shared/standard/format.ts'
import type { PanelView } from '../panelView.ts'
import { Adjustments } from './Adjustments.tsx'
import { GradeRuling } from './GradeRuling.tsx'
import { MissingFigures } from './MissingFigures.tsx'
import { RedLines } from './RedLines.tsx'
import { ValueTable } from './ValueTable.tsx'
import './decided.css'

interface Props {
  readonly panel: PanelView
  readonly standard: Standard
  readonly part: 'values' | 'rulings'
}

/** What the panel decides for all sheets alike: the 核定 table and missing figures, or adjustments and red-line clues. */
export function Decided({ panel, standard, part }: Props) {
  return (
    <div className="panel-decided" data-pane>
      {part === 'values' ? (
        <>
          <ValueTable panel={panel} />
          <MissingFigures panel={panel} standard={standard} />
        </>
      ) : (
        <>
          <Adjustments panel={panel} standard={standard} />
          <RedLines panel={panel} standard={standard} />
          <GradeRuling panel={panel} standard={standard} />
        </>
      )}
    </div>
  )
}
