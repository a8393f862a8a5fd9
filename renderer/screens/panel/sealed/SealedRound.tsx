import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OpenedHere, ShownRound } from '#shared/ipc/sealing.ts'
import type { Fault } from '#shared/text/fault.ts'
import { Faults } from '../../../components/Faults.tsx'
import { bridge } from '../../../session/bridge.ts'
import { usePanel } from '../../../session/panel.tsx'
import { useVisit } from '../../../session/visit.tsx'
import { nameIn } from '../panelView.ts'
import { CommitmentTable } from './CommitmentTable.tsx'
import { OpenTogether } from './OpenTogether.tsx'
import './sealed.css'

/** 密封提交: the commitments that were handed in, shown before anything is opened; then all are opened together. */
export function SealedRound() {
  const { t } = useTranslation('panelSealed')
  const { opened, task, may, taking, state } = usePanel()
  const record = useVisit().panel?.facts.record
  const [round, setRound] = useState<ShownRound>()
  const [outcome, setOutcome] = useState<readonly OpenedHere[]>()
  const [faults, setFaults] = useState<readonly Fault[]>([])
  if (record === undefined || state.locked || !may('files.taken')) return null
  const about = { record, package: opened.package }
  async function choose(): Promise<void> {
    const picked = await bridge.panels.pickFolder()
    if (!picked.ok || picked.value === undefined) return
    const read = await bridge.sealing.read({ ...about, files: [picked.value.file] })
    setOutcome(undefined)
    setRound(read.ok ? read.value : undefined)
    setFaults(read.ok ? [] : read.faults)
  }
  async function takeOpened(all: readonly OpenedHere[]): Promise<void> {
    setOutcome(all)
    await taking.take(all.flatMap(({ file }) => (file ? [file] : [])))
  }
  const ready = round?.commitments.filter((one) => one.state === 'ready').length ?? 0
  return (
    <section className="sealed" aria-labelledby="sealed-title">
      <div className="sealed-head">
        <h3 id="sealed-title">{t('title')}</h3>
        <span>{t('about')}</span>
        <Button size="small" onClick={() => void choose()}>
          {t(round ? 'chooseAgain' : 'choose')}
        </Button>
      </div>
      {faults.length > 0 && <Faults faults={faults} />}
      {round && (
        <>
          <p role="status">{t('count', { ready, all: round.commitments.length })}</p>
          <CommitmentTable round={round} {...(outcome && { outcome })} />
          {round.absent.length > 0 && (
            <p>{t('absent', { names: round.absent.map((expert) => nameIn({ task }, expert)).join(t('and')) })}</p>
          )}
          {round.unreadable.map((name) => (
            <p key={name}>{t('unreadable', { name })}</p>
          ))}
          {ready > 0 && outcome === undefined && (
            <OpenTogether about={about} round={round} isWhole={round.absent.length === 0} onOpened={takeOpened} />
          )}
        </>
      )}
    </section>
  )
}
