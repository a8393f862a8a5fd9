import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OpenedDraft } from '#shared/ipc/standards.ts'
import type { Fault } from '#shared/text/fault.ts'
import { Faults } from '../../../components/Faults.tsx'
import { bridge } from '../../../session/bridge.ts'
import { EditorDesk } from './EditorDesk.tsx'
import './editor.css'
import './panes.css'

/** 编制标准: one draft, `#/settings/standard/<draft>`. */
export default function StandardEditor({ draft }: { readonly draft: string }) {
  const { t } = useTranslation('standardEditor')
  const [opened, setOpened] = useState<OpenedDraft>()
  const [faults, setFaults] = useState<readonly Fault[]>([])
  useEffect(() => {
    let gone = false
    void bridge.standards.open({ draft }).then((answer) => {
      if (gone) return
      if (answer.ok) setOpened(answer.value)
      else setFaults(answer.faults)
    })
    return () => {
      gone = true
    }
  }, [draft])
  if (faults.length > 0)
    return (
      <section className="nothing-open">
        <Faults faults={faults} />
        <a href="#/settings">{t('back')}</a>
      </section>
    )
  return opened === undefined ? <div className="editor" aria-busy /> : <EditorDesk key={opened.draft} opened={opened} />
}
