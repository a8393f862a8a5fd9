import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SealedHere } from '#shared/ipc/sealing.ts'
import type { Fault } from '#shared/text/fault.ts'
import { dayAndMinute } from '../../components/days.ts'
import { Faults } from '../../components/Faults.tsx'
import { StateMark } from '../../components/StateMark.tsx'
import { useAppearance } from '../../session/appearance.tsx'
import { bridge } from '../../session/bridge.ts'
import { useReview } from '../../session/review.tsx'

interface Chosen {
  readonly certificate: string
  readonly folder: string
}

/** Handing in sealed: the signed result encrypted to the leader, with a commitment that everybody may see. */
export function SealHandIn() {
  const { t } = useTranslation('signing')
  const { locale } = useAppearance().appearance
  const { review, opened } = useReview()
  const [chosen, setChosen] = useState<Chosen>()
  const [sealed, setSealed] = useState<SealedHere>()
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const isInTheWay = faults.some(({ code }) => code === 'file.exists')
  async function choose(): Promise<void> {
    const picked = await bridge.files.pick({ purpose: 'certificate', several: false })
    const certificate = picked.ok ? picked.value[0]?.file : undefined
    if (certificate === undefined) return
    const target = await bridge.signing.pickFolder()
    if (target.ok && target.value) await seal({ certificate, folder: target.value.folder }, false)
  }
  async function seal(into: Chosen, replace: boolean): Promise<void> {
    setChosen(into)
    const answer = await bridge.sealing.seal({ review, package: opened.package, ...into, replace })
    setSealed(answer.ok ? answer.value : undefined)
    setFaults(answer.ok ? [] : answer.faults)
  }
  return (
    <li>
      <StateMark state={sealed ? 'ok' : 'none'} size={14} decorative />
      <span>{t('seal.about')}</span>
      <Button size="small" onClick={() => void choose()}>
        {t('seal.go')}
      </Button>
      {sealed && (
        <p role="status">
          {t('seal.done', {
            code: sealed.checkCode,
            at: dayAndMinute(locale, sealed.sealedAt),
            envelope: sealed.envelope.name,
            commitment: sealed.commitment.name,
          })}
        </p>
      )}
      {isInTheWay && chosen ? (
        <p role="alert">
          {t('seal.exists')}
          <Button size="small" danger onClick={() => void seal(chosen, true)}>
            {t('replace.yes')}
          </Button>
        </p>
      ) : (
        faults.length > 0 && <Faults faults={faults} />
      )}
    </li>
  )
}
