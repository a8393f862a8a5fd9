import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { titleOf } from '#shared/assembly/headings.ts'
import { zhAssembly } from '#shared/assembly/zhAssembly.ts'
import type { CheckedFault, OpenedAssembly } from '#shared/ipc/assembly.ts'
import { Faults } from '../../components/Faults.tsx'
import { useDraftKeys } from '../../components/useDraftKeys.ts'
import { goTo, useAddress } from '../../session/address.ts'
import { AssemblyBar } from './AssemblyBar.tsx'
import { AssemblyOutline } from './AssemblyOutline.tsx'
import { documentsList } from './CellInput.tsx'
import { CheckStep, faultsOf, StepFaults } from './CheckStep.tsx'
import { DocumentsStep } from './DocumentsStep.tsx'
import { FiguresStep } from './FiguresStep.tsx'
import { FormFields } from './FormFields.tsx'
import { PackStep } from './PackStep.tsx'
import { RosterStep } from './RosterStep.tsx'
import { StandardStep } from './StandardStep.tsx'
import { type StepName, stepOfFault, steps, tablesOf } from './steps.ts'
import { TableRows } from './TableRows.tsx'
import { saidOf, useAssembly } from './useAssembly.ts'
import { useBringing } from './useBringing.ts'
import { focusPlace, placeKey } from './useWrong.ts'

interface Props {
  readonly opened: OpenedAssembly
  /** opens the draft's folder anew, for what another program has changed in it */
  readonly onReload: () => void
}

/** The desk of one draft: its steps, the one at work, and the way to packing. */
export function AssemblyDesk({ opened, onReload }: Props) {
  const { t } = useTranslation('assemblyScreen')
  const [, draft = '', named, sheet] = useAddress()
  const step = steps.find((one) => one === named) ?? 'centre'
  const assembly = useAssembly(opened)
  const bringing = useBringing(assembly, step)
  const aim = useRef<string>(undefined)
  useEffect(() => {
    if (aim.current === undefined) return
    focusPlace(aim.current)
    aim.current = undefined
  })
  const show = (to: StepName, list?: string) => goTo('assembly', draft, to, ...(list ? [list] : []))
  const jump = (one: CheckedFault) => {
    const to = stepOfFault(one, zhAssembly('sheetForm'), zhAssembly('sheetFigures'))
    const place = one.place ? placeKey(one.place) : one.document && `document ${one.document}`
    show(to, to === 'figures' ? one.place?.sheet : undefined)
    if (to === step && place !== undefined) focusPlace(place)
    aim.current = place
  }
  const faults = assembly.checked?.faults ?? []
  useDraftKeys({ undo: assembly.undo, redo: assembly.redo, faults, jump, except: '[role=dialog], [type=password], [type=search]' })
  return (
    <div className="assembly">
      <AssemblyBar assembly={assembly} onReload={onReload} />
      <div className="assembly-body">
        <AssemblyOutline assembly={assembly} current={step} onShow={show} />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the pane scrolls and must be reached by keyboard */}
        <section className="assembly-pane" data-pane tabIndex={0} aria-label={t(`step.${step}`)}>
          <h3 className="title">{t(`step.${step}`)}</h3>
          {opened.barriers.length > 0 && step !== 'check' && step !== 'pack' && (
            <>
              <p className="assembly-quiet">{t('fixed')}</p>
              <Faults faults={opened.barriers} />
            </>
          )}
          {step !== 'check' && step !== 'pack' && (
            <div className="assembly-own-faults">
              <StepFaults step={step} faults={faultsOf(step, faults)} onJump={jump} />
            </div>
          )}
          {step === 'centre' && <FormFields assembly={assembly} step="centre" />}
          {step === 'standard' && <StandardStep assembly={assembly} />}
          {step === 'documents' && <DocumentsStep assembly={assembly} bringing={bringing} />}
          {step === 'figures' && <FiguresStep assembly={assembly} shown={sheet} onShow={(list) => show('figures', list)} />}
          {step === 'roster' && <RosterStep assembly={assembly} bringing={bringing} />}
          {step === 'agenda' && (
            <>
              <FormFields assembly={assembly} step="agenda" />
              {tablesOf('agenda').map((table) => (
                <TableRows key={titleOf(table.root, table.path)} assembly={assembly} table={table} />
              ))}
            </>
          )}
          {step === 'check' && <CheckStep assembly={assembly} onJump={jump} />}
          {step === 'pack' && <PackStep assembly={assembly} />}
        </section>
      </div>
      <datalist id={documentsList}>
        {saidOf(assembly.documents, assembly.edited).map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </datalist>
    </div>
  )
}
