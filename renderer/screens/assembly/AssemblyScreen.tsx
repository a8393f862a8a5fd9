import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OpenedAssembly } from '#shared/ipc/assembly.ts'
import type { Fault } from '#shared/text/fault.ts'
import { Faults } from '../../components/Faults.tsx'
import { useAddress } from '../../session/address.ts'
import { bridge } from '../../session/bridge.ts'
import { AssemblyDesk } from './AssemblyDesk.tsx'
import { DraftsList } from './DraftsList.tsx'
import './assembly.css'
import './parts.css'
import './tables.css'

/** 组卷: the drafts of packages, or the one that is being made: `#/assembly/<draft>/<step>`. */
export function AssemblyScreen() {
  const [, draft] = useAddress()
  return draft === undefined || draft === '' ? <DraftsList /> : <OpenedDraft key={draft} draft={draft} />
}

function OpenedDraft({ draft }: { readonly draft: string }) {
  const { t } = useTranslation('assemblyScreen')
  const [opened, setOpened] = useState<{ readonly value: OpenedAssembly; readonly time: number }>()
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const open = useCallback(async () => {
    const answer = await bridge.assembly.open({ draft })
    if (answer.ok) setOpened((before) => ({ value: answer.value, time: (before?.time ?? 0) + 1 }))
    setFaults(answer.ok ? [] : answer.faults)
  }, [draft])
  useEffect(() => void open(), [open])
  if (faults.length > 0)
    return (
      <section className="nothing-open">
        <Faults faults={faults} />
        <a href="#/assembly">{t('back')}</a>
      </section>
    )
  return opened === undefined ? (
    <div className="assembly" aria-busy />
  ) : (
    <AssemblyDesk key={opened.time} opened={opened.value} onReload={() => void open()} />
  )
}
