import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fault } from '#shared/text/fault.ts'
import { Faults } from '../../../components/Faults.tsx'
import { bridge } from '../../../session/bridge.ts'
import type { DraftReport } from './checkDraft.ts'

const PdfPages = lazy(() => import('../../../components/paper/PdfPages.tsx'))

/** 打印样表: the blank score sheet as this standard prints it, made by the printing itself. */
export default function Preview({ report: { standard } }: { readonly report: DraftReport }) {
  const { t } = useTranslation('standardEditor')
  const [made, setMade] = useState<string>()
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const kept = useRef<string>(undefined)
  useEffect(() => {
    if (standard === undefined) return
    let gone = false
    void bridge.standards.preview({ standard: { ...standard } }).then((answer) => {
      if (gone) return
      if (kept.current !== undefined) void bridge.signing.release({ made: kept.current })
      kept.current = answer.ok ? answer.value.made : undefined
      setMade(kept.current)
      setFaults(answer.ok ? [] : answer.faults)
    })
    return () => {
      gone = true
    }
  }, [standard])
  useEffect(() => () => void (kept.current !== undefined && bridge.signing.release({ made: kept.current })), [])
  if (standard === undefined) return <p className="editor-wait">{t('shapeFirst')}</p>
  return (
    <div className="editor-paper" aria-busy={made === undefined}>
      {faults.length > 0 && <Faults faults={faults} />}
      <Suspense fallback={null}>{made !== undefined && <PdfPages made={made} title={t('tab.paper')} fit="width" />}</Suspense>
      {made === undefined && faults.length === 0 && <p>{t('laying')}</p>}
    </div>
  )
}
