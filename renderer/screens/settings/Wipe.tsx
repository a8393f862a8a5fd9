import { Input, Select } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MissionCard } from '#shared/ipc/missions.ts'
import { checkCode } from '#shared/result/checkCode.ts'
import type { Fault } from '#shared/text/fault.ts'
import { Faults } from '../../components/Faults.tsx'
import { Field } from '../../components/Field.tsx'
import { useWiping } from '../../components/useWiping.ts'
import { bridge } from '../../session/bridge.ts'
import { useReviewIfOpen } from '../../session/review.tsx'
import { useVisit } from '../../session/visit.tsx'
import { Ask } from './Ask.tsx'

export interface Outcome {
  readonly said?: string
  readonly faults: readonly Fault[]
}

/** Wipes a signed and exported review from this computer: chosen, its check code typed, a receipt left. */
export function Wipe({ onDone, onClose }: { readonly onDone: (outcome: Outcome) => void; readonly onClose: () => void }) {
  const { t } = useTranslation('settings')
  const wipe = useWiping()
  const { review, leave } = useVisit()
  const view = useReviewIfOpen()
  // the list is written shortly after the signature; the open review knows it at once
  const lock = view?.state.locked ? view.state.locks.at(-1) : undefined
  const open = useRef(view && lock && { review: view.review, checkCode: checkCode(lock.resultSha256) })
  const [finished, setFinished] = useState<readonly MissionCard[]>([])
  const [chosen, setChosen] = useState<string>()
  const [typed, setTyped] = useState('')
  const [faults, setFaults] = useState<readonly Fault[]>([])
  useEffect(() => {
    void bridge.missions.list().then((answer) => {
      if (!answer.ok) return setFaults(answer.faults)
      const own = answer.value.missions
        .map((one) =>
          one.review === open.current?.review
            ? { ...one, progress: { ...one.progress, state: 'locked' as const, checkCode: open.current.checkCode } }
            : one,
        )
        .filter(({ progress }) => progress.state === 'locked' && progress.checkCode !== undefined)
      setFinished(own)
      setChosen(own[0]?.review)
    })
  }, [])
  const mission = finished.find((one) => one.review === chosen)
  const code = mission?.progress.checkCode ?? ''
  const run = async () => {
    if (!mission) return
    const wiped = await wipe({ review: mission.review, centre: mission.centre, confirm: typed })
    if (!wiped.ok) onDone(wiped)
    else if (wiped.value) onDone({ said: t('wipe.done', { count: wiped.value.removed, name: wiped.value.receipt }), faults: [] })
    else return
    // main has closed its journal either way; closing the visit renders the screen again, so it comes last
    if (review?.facts.record === mission.review) await leave()
  }
  const ready = mission !== undefined && typed.trim().toUpperCase() === code
  return (
    <Ask title={t('wipe.title')} yes={t('wipe.yes')} danger ready={ready} onYes={() => void run()} onClose={onClose}>
      <p className="settings-quiet">{t('wipe.about')}</p>
      {mission === undefined ? (
        <p>{t('wipe.none')}</p>
      ) : (
        <>
          <Field label={t('wipe.choose')}>
            {(id) => (
              <Select
                id={id}
                value={mission.review}
                options={finished.map((one) => ({ value: one.review, label: `${one.centre} ${one.stage} ${one.progress.checkCode}` }))}
                onChange={(value: string) => {
                  setChosen(value)
                  setTyped('')
                }}
              />
            )}
          </Field>
          <Field label={t('wipe.confirm', { code })}>
            {(id) => <Input id={id} value={typed} autoComplete="off" onChange={(event) => setTyped(event.target.value)} />}
          </Field>
        </>
      )}
      {faults.length > 0 && <Faults faults={faults} />}
    </Ask>
  )
}
