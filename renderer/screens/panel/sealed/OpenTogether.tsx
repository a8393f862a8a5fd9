import { Button } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OpenedHere, ShownRound } from '#shared/ipc/sealing.ts'
import type { Fault } from '#shared/text/fault.ts'
import { Faults } from '../../../components/Faults.tsx'
import { PassphraseInput } from '../../../components/passphrase/PassphraseInput.tsx'
import { bridge } from '../../../session/bridge.ts'
import { usePanel } from '../../../session/panel.tsx'

interface Props {
  readonly about: { readonly record: string; readonly package: string }
  readonly round: ShownRound
  /** everybody who scores has handed in */
  readonly isWhole: boolean
  readonly onOpened: (all: readonly OpenedHere[]) => Promise<void>
}

/** Opens all sealed results at once, with the leader's passphrase, into a folder; only the leader can. */
export function OpenTogether({ about, round, isWhole, onOpened }: Props) {
  const { t } = useTranslation('panelSealed')
  const { may } = usePanel()
  const id = useId()
  const [passphrase, setPassphrase] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [faults, setFaults] = useState<readonly Fault[]>([])
  // whoever may close the record leads the panel
  if (!may('sheet.locked')) return <p>{t('leaderOpens')}</p>
  async function open(): Promise<void> {
    const target = await bridge.signing.pickFolder()
    if (!target.ok || target.value === undefined) return
    setBusy(true)
    setFaults([])
    const answer = await bridge.sealing.open({ ...about, round: round.round, passphrase, folder: target.value.folder, replace: false })
    setBusy(false)
    setPassphrase('')
    if (answer.ok) await onOpened(answer.value)
    else setFaults(answer.faults)
  }
  return (
    <form
      className="sealed-open"
      onSubmit={(event) => {
        event.preventDefault()
        if (passphrase !== '' && !isBusy) void open()
      }}
    >
      <p>{t(isWhole ? 'openAbout' : 'openEarly')}</p>
      <div>
        <label htmlFor={id}>{t('passphrase')}</label>
        <PassphraseInput
          id={id}
          value={passphrase}
          autoComplete="off"
          disabled={isBusy}
          onChange={(event) => setPassphrase(event.target.value)}
        />
        <Button type="primary" htmlType="submit" disabled={passphrase === '' || isBusy}>
          {t('open')}
        </Button>
      </div>
      {faults.length > 0 && <Faults faults={faults} />}
    </form>
  )
}
