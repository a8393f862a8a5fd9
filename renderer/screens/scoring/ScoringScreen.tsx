import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Group, Panel, Separator, usePanelRef } from 'react-resizable-panels'
import { CheckForm } from './CheckForm.tsx'
import { DocumentSide } from './DocumentSide.tsx'
import { EntriesForm } from './entries/EntriesForm.tsx'
import { FormulaForm } from './formula/FormulaForm.tsx'
import { MaterialShown } from './materialShown.ts'
import { Outline } from './Outline.tsx'
import { ScoreForm } from './ScoreForm.tsx'
import { StandingForm } from './StandingForm.tsx'
import { LoadTable } from './table/LoadTable.tsx'
import { useHiddenMaterial } from './useHiddenMaterial.ts'
import { usePanes } from './usePanes.ts'
import { type Places, usePlaces } from './usePlaces.ts'
import { type Scoring, useScoring } from './useScoring.ts'
import './scoring.css'
import './form.css'
import './self/self.css'
import './bands.css'
import './formula.css'
import './entries.css'

/** 评分: outline, material and form side by side. */
export function ScoringScreen() {
  const scoring = useScoring()
  const places = usePlaces(scoring)
  return (
    <>
      <LoadTable />
      {scoring && <Scored scoring={scoring} places={places} />}
    </>
  )
}

function Scored({ scoring, places }: { readonly scoring: Scoring; readonly places: Places }) {
  const { t } = useTranslation('scoringScreen')
  const { widths, keep, documentShown, showDocument } = usePanes()
  const outline = usePanelRef()
  const form = usePanelRef()
  const whole = useRef<HTMLDivElement>(null)
  useHiddenMaterial(whole, !documentShown, () => showDocument(true))
  const keepWidths = () => {
    const [left, right] = [outline.current?.getSize().inPixels, form.current?.getSize().inPixels]
    if (left && right && documentShown) keep({ outline: Math.round(left), form: Math.round(right) })
  }
  if (widths === undefined) return null
  return (
    <Group
      key={`${widths.outline} ${widths.form} ${documentShown}`}
      className="scoring"
      elementRef={whole}
      onLayoutChanged={(_, { isUserInteraction }) => isUserInteraction && keepWidths()}
    >
      <Panel
        id="outline"
        panelRef={outline}
        defaultSize={widths.outline}
        minSize={120}
        maxSize={420}
        groupResizeBehavior="preserve-pixel-size"
      >
        <Outline scoring={scoring} />
      </Panel>
      <Separator className="pane-line" aria-label={t('resizeOutline')} />
      {documentShown && (
        <>
          <Panel id="document" minSize={400}>
            <DocumentSide scoring={scoring} places={places} />
          </Panel>
          <Separator className="pane-line" aria-label={t('resizeForm')} />
        </>
      )}
      <Panel
        id="form"
        panelRef={form}
        {...(documentShown && { defaultSize: widths.form, groupResizeBehavior: 'preserve-pixel-size' })}
        minSize={400}
      >
        <MaterialShown value={{ shown: documentShown, show: showDocument }}>
          <Form scoring={scoring} places={places} />
        </MaterialShown>
      </Panel>
    </Group>
  )
}

/** The form the criterion's method asks for. */
function Form({ scoring, places }: { readonly scoring: Scoring; readonly places: Places }) {
  const { criterion } = scoring
  if (criterion === undefined) return <EntriesForm scoring={scoring} places={places} />
  if (criterion.method === 'formula') return <FormulaForm key={criterion.id} scoring={scoring} criterion={criterion} places={places} />
  if (scoring.view.progress.criteria.get(criterion.id) === 'aside')
    return <StandingForm key={criterion.id} scoring={scoring} criterion={criterion} places={places} />
  if (criterion.method === 'checked') return <CheckForm scoring={scoring} criterion={criterion} places={places} />
  return <ScoreForm scoring={scoring} criterion={criterion} places={places} />
}
