import { Button, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { plainMark } from '#shared/format/marks.ts'
import type { ListedStandard } from '#shared/ipc/settings.ts'
import type { Standard } from '#shared/standard/format.ts'
import { shownRule } from '#shared/standard/shownRule.ts'
import type { Fault } from '#shared/text/fault.ts'
import { Faults } from '../../components/Faults.tsx'
import { bridge } from '../../session/bridge.ts'
import { compareStandards } from './standardState.ts'

interface Props {
  readonly shown: ListedStandard
  /** the standard of the open task, to compare with */
  readonly other?: Standard
  /** the open package, where the standard may lie */
  readonly opened?: string
  readonly onClose: () => void
}

/** A standard to read: every criterion with its maximum and rule, and what differs from the one in use. */
export function StandardLook({ shown: { standard, sha256 }, other, opened, onClose }: Props) {
  const { t } = useTranslation('settings')
  const [said, setSaid] = useState<string>()
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const leave = async (kind: 'json' | 'xlsx') => {
    const target = await bridge.files.pickTarget({ name: `${standard.id}_${standard.version}.${kind}`, kind })
    if (!target.ok) return setFaults(target.faults)
    if (target.value === undefined) return
    const written = await bridge.settings.exportStandard({ sha256, target: target.value.file, ...(opened && { package: opened }) })
    setFaults(written.ok ? [] : written.faults)
    setSaid(written.ok ? t('standard.exported', { name: target.value.name }) : undefined)
  }
  const comparable = other !== undefined && other.id === standard.id ? other : undefined
  const difference = comparable && compareStandards(standard, comparable)
  const count = difference ? difference.changed.size + difference.added.size + difference.removed.size : 0
  return (
    <Modal
      open
      width={900}
      style={{ top: 40 }}
      title={standard.name}
      onCancel={onClose}
      closable={{ 'aria-label': t('standard.close') }}
      footer={[
        <span key="said" role="status" className="settings-said settings-foot-said">
          {said}
        </span>,
        <Button key="json" onClick={() => void leave('json')}>
          {t('standard.exportJson')}
        </Button>,
        <Button key="xlsx" onClick={() => void leave('xlsx')}>
          {t('standard.exportExcel')}
        </Button>,
        <Button key="close" type="primary" onClick={onClose}>
          {t('standard.close')}
        </Button>,
      ]}
    >
      {faults.length > 0 && <Faults faults={faults} />}
      <p className="settings-quiet">
        {t('standard.about', {
          version: standard.version,
          from: standard.effectiveFrom,
          number: standard.documentNumber,
        })}
      </p>
      <p className="settings-quiet">{standard.label}</p>
      {difference && (
        <p>
          {count === 0
            ? t('standard.same')
            : t('standard.differs', {
                changed: difference.changed.size,
                added: difference.added.size,
                removed: difference.removed.size,
              })}
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling table must be reachable by keys */}
      <div className="settings-standard" tabIndex={0}>
        <table className="settings-table">
          <thead>
            <tr>
              <th scope="col">{t('standard.criterion')}</th>
              <th scope="col">{t('standard.max')}</th>
              <th scope="col">{t('standard.rule')}</th>
            </tr>
          </thead>
          <tbody>
            {standard.criteria.map(({ id, name, max, rule, formula }) => (
              <tr key={id}>
                <th scope="row">
                  {id} {name}
                  {difference?.changed.has(id) && <em>{t('standard.changed')}</em>}
                  {difference?.added.has(id) && <em>{t('standard.added')}</em>}
                </th>
                <td>{plainMark(max)}</td>
                <td>{shownRule({ rule, formula })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Modal>
  )
}
