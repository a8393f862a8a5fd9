import { Button, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ListedStandard } from '#shared/ipc/settings.ts'
import type { Standard } from '#shared/standard/format.ts'
import { compareStandards } from './standardState.ts'

interface Props {
  readonly shown: ListedStandard
  /** the standard of the open task, to compare with */
  readonly other?: Standard
  readonly onClose: () => void
}

/** A standard to read: every criterion with its maximum and rule, and what differs from the one in use. */
export function StandardLook({ shown: { standard }, other, onClose }: Props) {
  const { t } = useTranslation('settings')
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
      footer={<Button onClick={onClose}>{t('standard.close')}</Button>}
    >
      <p className="settings-quiet">
        {t('standard.about', {
          name: standard.id,
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
            {standard.criteria.map(({ id, name, max, rule }) => (
              <tr key={id}>
                <th scope="row">
                  {id} {name}
                  {difference?.changed.has(id) && <em>{t('standard.changed')}</em>}
                  {difference?.added.has(id) && <em>{t('standard.added')}</em>}
                </th>
                <td>{max / 100}</td>
                <td>{rule}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Modal>
  )
}
