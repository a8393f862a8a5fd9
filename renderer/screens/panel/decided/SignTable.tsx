import { Button } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SignedTable } from '#shared/ipc/tables.ts'
import { checkCode } from '#shared/record/checkCode.ts'
import { type Fault, ok } from '#shared/text/fault.ts'
import { Faults } from '../../../components/Faults.tsx'
import { PassphraseInput } from '../../../components/passphrase/PassphraseInput.tsx'
import { bridge } from '../../../session/bridge.ts'
import { usePanel } from '../../../session/panel.tsx'
import { useVisit } from '../../../session/visit.tsx'

/** The confirmed table as a signed file for the experts: made here by the leader, with the passphrase of the own profile. */
export function SignTable() {
  const { t } = useTranslation('panelSummary')
  const { panel } = useVisit()
  const { state, opened, may, task } = usePanel()
  const id = useId()
  const [passphrase, setPassphrase] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const [written, setWritten] = useState<SignedTable>()
  const confirmed = state.sheet.table.confirmed
  if (confirmed === undefined || panel === undefined) return null
  const { record } = panel.facts
  async function sign(): Promise<void> {
    const name = t('table.fileName', { centre: task.centre.name, stage: task.stage })
    const target = await bridge.files.pickTarget({ name, kind: 'ticvalues' })
    if (!target.ok || target.value === undefined) return
    const { file } = target.value
    setBusy(true)
    setFaults([])
    let signed: SignedTable | undefined
    const taken = await panel?.session.adoptFrom(async () => {
      const answer = await bridge.tables.sign({ record, package: opened.package, passphrase, target: file })
      if (!answer.ok) return answer
      signed = answer.value
      return ok(answer.value.edits)
    })
    setBusy(false)
    setPassphrase('')
    if (taken && !taken.ok) setFaults(taken.faults)
    setWritten(signed)
  }
  return (
    <div className="decided-sign">
      <p>{confirmed.table === undefined ? t('table.unsigned') : t('table.signed', { code: checkCode(confirmed.table) })}</p>
      {may('values.confirmed') && (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            if (passphrase !== '' && !isBusy) void sign()
          }}
        >
          <label htmlFor={id}>{t('table.passphrase')}</label>
          <PassphraseInput
            id={id}
            value={passphrase}
            autoComplete="off"
            disabled={isBusy}
            onChange={(event) => setPassphrase(event.target.value)}
          />
          <Button htmlType="submit" disabled={passphrase === '' || isBusy}>
            {t(confirmed.table === undefined ? 'table.sign' : 'table.signAgain')}
          </Button>
        </form>
      )}
      {faults.length > 0 && <Faults faults={faults} />}
      {written && (
        <p role="status">
          {t('table.written', { name: written.name, revision: written.revision })}{' '}
          <Button type="link" size="small" onClick={() => void bridge.files.reveal({ file: written.file })}>
            {t('table.reveal')}
          </Button>
        </p>
      )}
    </div>
  )
}
