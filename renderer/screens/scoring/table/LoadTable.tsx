import { Button, Modal } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { VerifiedTableFile } from '#shared/ipc/tables.ts'
import { comparedTable } from '#shared/panel/comparedTable.ts'
import { checkCode } from '#shared/record/checkCode.ts'
import type { Fault } from '#shared/text/fault.ts'
import { dayAndMinute } from '../../../components/days.ts'
import { Faults } from '../../../components/Faults.tsx'
import { useFigureWords } from '../../../components/useFigureWords.ts'
import { useWords } from '../../../components/useWords.ts'
import { useAppearance } from '../../../session/appearance.tsx'
import { bridge } from '../../../session/bridge.ts'
import { handTable, useHandedTable } from '../../../session/handedTable.ts'
import { type ReviewView, useReview } from '../../../session/review.tsx'
import './loadTable.css'

/** A 核定 table that was handed to 评分: verified, compared with the own values, and loaded in one act when the expert agrees. */
export function LoadTable() {
  const { t } = useTranslation('scoringTable')
  const handed = useHandedTable()
  const view = useReview()
  const [verified, setVerified] = useState<VerifiedTableFile>()
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const { review } = view
  const token = view.opened.package
  const file = handed?.file
  useEffect(() => {
    setVerified(undefined)
    setFaults([])
    if (file === undefined) return
    let isGone = false
    void bridge.tables.read({ review, package: token, file }).then((answer) => {
      if (isGone) return
      if (answer.ok) setVerified(answer.value)
      else setFaults(answer.faults)
    })
    return () => {
      isGone = true
    }
  }, [review, token, file])
  if (handed === undefined) return null
  const close = () => handTable(undefined)
  async function load(table: string): Promise<void> {
    const loaded = await view.session.adoptFrom(() => bridge.tables.load({ review, table }))
    if (loaded.ok) close()
    else setFaults(loaded.faults)
  }
  return (
    <Modal
      open
      width="min(860px, 92vw)"
      title={t('title')}
      footer={null}
      maskClosable={false}
      onCancel={close}
      closable={{ 'aria-label': t('cancel') }}
    >
      <p className="load-table-file">{handed.name}</p>
      {faults.length > 0 && <Faults faults={faults} />}
      {!verified && faults.length === 0 && <p role="status">{t('verifying')}</p>}
      {verified && <Compared view={view} verified={verified} />}
      <div className="load-table-foot">
        <Button onClick={close}>{t('cancel')}</Button>
        {verified && (
          <Button type="primary" autoFocus disabled={view.state.locked} onClick={() => void load(verified.table)}>
            {t('load')}
          </Button>
        )}
      </div>
    </Modal>
  )
}

/** Who confirmed the table, and every figure as declared, as the expert has it and as the table has it. */
function Compared({ view, verified: { record, sha256 } }: { readonly view: ReviewView; readonly verified: VerifiedTableFile }) {
  const { t } = useTranslation('scoringTable')
  const { locale } = useAppearance().appearance
  const words = useFigureWords(view.opened.standard)
  const word = useWords()
  const { name, role } = record.confirmedBy
  const rows = comparedTable(view.state.sheet.values, record.values)
  const changes = rows.filter((row) => row.changes).length
  return (
    <>
      <p>
        {t('confirmed', {
          ...{ name, role: word(role), revision: record.revision, code: checkCode(sha256) },
          at: dayAndMinute(locale, record.confirmedAt),
        })}
      </p>
      <p>{t(view.state.locked ? 'locked' : changes > 0 ? 'changes' : 'noChange', { count: changes })}</p>
      {rows.length > 0 && (
        <div className="load-table-rows">
          <table>
            <thead>
              <tr>
                <th scope="col">{t('head.figure')}</th>
                <th scope="col">{t('head.declared')}</th>
                <th scope="col">{t('head.own')}</th>
                <th scope="col">{t('head.table')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ figure, year, declared, own, table, changes: isChanged }) => (
                <tr key={`${figure} ${year ?? ''}`} data-changed={isChanged || undefined}>
                  <th scope="row">{words.withYear(figure, year)}</th>
                  <td>{declared}</td>
                  <td>{own ?? t('asDeclared')}</td>
                  <td>{table === undefined ? t('asDeclared') : <b>{table}</b>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}
