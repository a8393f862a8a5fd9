import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AssemblyLine, OpenedAssembly } from '#shared/ipc/assembly.ts'
import type { PickedFile } from '#shared/ipc/files.ts'
import type { Fault, Result } from '#shared/text/fault.ts'
import { Faults } from '../../components/Faults.tsx'
import { useWords } from '../../components/useWords.ts'
import { goTo } from '../../session/address.ts'
import { useAppearance } from '../../session/appearance.tsx'
import { bridge, newJob } from '../../session/bridge.ts'
import { type NewAsk, NewDraft } from './NewDraft.tsx'

/** The drafts this person works on; a new one, the next revision of a package, or a folder that is there. */
export function DraftsList() {
  const { t } = useTranslation('assemblyScreen')
  const { locale } = useAppearance().appearance
  const word = useWords()
  const [drafts, setDrafts] = useState<readonly AssemblyLine[]>()
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const [asked, setAsked] = useState<{ readonly from?: PickedFile }>()
  const [isBusy, setIsBusy] = useState(false)
  const read = async () => {
    const answer = await bridge.assembly.list()
    if (answer.ok) setDrafts(answer.value)
    else setFaults(answer.faults)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once, and after a change
  useEffect(() => void read(), [])
  const enter = async (asked: Promise<Result<OpenedAssembly | undefined>>) => {
    setIsBusy(true)
    const answer = await asked
    setIsBusy(false)
    setFaults(answer.ok ? [] : answer.faults)
    if (answer.ok && answer.value) goTo('assembly', answer.value.draft, 'centre')
  }
  const ask = (next: { readonly from?: PickedFile } | undefined) => {
    setFaults([])
    setAsked(next)
  }
  const begin = (given: NewAsk) =>
    enter('file' in given ? bridge.assembly.beginFrom({ ...given, job: newJob() }) : bridge.assembly.begin(given))
  const revise = async () => {
    const picked = await bridge.files.pick({ purpose: 'package', several: false })
    const file = picked.ok ? picked.value[0] : undefined
    if (file) ask({ from: file })
  }
  const forget = async ({ draft }: AssemblyLine) => {
    const answer = await bridge.assembly.forget({ draft })
    setFaults(answer.ok ? [] : answer.faults)
    await read()
  }
  return (
    <div className="assembly-drafts" data-pane>
      <div className="assembly-head">
        <h2 className="title">{t('title')}</h2>
        <span className="grow" />
        <Button disabled={isBusy} onClick={() => void revise()}>
          {t('revise')}
        </Button>
        <Button disabled={isBusy} onClick={() => void enter(bridge.assembly.pick())}>
          {t('pickFolder')}
        </Button>
        <Button type="primary" disabled={isBusy} onClick={() => ask({})}>
          {t('new')}
        </Button>
      </div>
      <p className="assembly-quiet">{t('about')}</p>
      {asked === undefined && faults.length > 0 && <Faults faults={faults} />}
      {drafts?.length === 0 && <p>{t('none')}</p>}
      <ul>
        {drafts?.map((line) => (
          <li key={line.draft} className="assembly-line">
            <a href={`#/assembly/${line.draft}/centre`}>{line.name}</a>
            <span>{line.stage ? word(line.stage) : t('gone')}</span>
            <small className="assembly-folder" title={line.folder}>
              {line.folder}
            </small>
            <small>{line.changed && t('changed', { time: new Date(line.changed).toLocaleString(locale) })}</small>
            <button type="button" className="link-button" title={t('forgetHint')} onClick={() => void forget(line)}>
              {t('forget')}
              <span className="visually-hidden"> {line.name}</span>
            </button>
          </li>
        ))}
      </ul>
      {asked && <NewDraft {...asked} isBusy={isBusy} faults={faults} onBegin={begin} onClose={() => ask(undefined)} />}
    </div>
  )
}
