import { Button, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import type { OpenedPackage } from '#shared/ipc/packages.ts'
import type { PanelMember } from '#shared/plan/task.ts'
import { usePerson } from '../../app/person.tsx'

interface Props {
  readonly opened: OpenedPackage
  readonly candidates: readonly PanelMember[]
  readonly onChoose: (expert: string) => Promise<void>
  readonly onClose: () => void
}

/** The roster names nobody of this name and unit: the person says which scoring member they are, or closes the package. */
export function WhoAmI({ opened, candidates, onChoose, onClose }: Props) {
  const { t } = useTranslation('tasks')
  const { card } = usePerson()
  return (
    <Modal
      open
      width={640}
      title={t('who.title')}
      onCancel={onClose}
      mask={{ closable: false }}
      footer={<Button onClick={onClose}>{t('who.none')}</Button>}
    >
      <p>
        {candidates.length > 0 ? t('who.ask', { centre: opened.task.centre.name }) : t('who.nobody', { centre: opened.task.centre.name })}
      </p>
      <p className="who-me">{t('who.me', { name: card.name, unit: card.unit })}</p>
      <ul className="who-list">
        {candidates.map((member) => (
          <li key={member.id}>
            <button type="button" onClick={() => void onChoose(member.id)}>
              <b>{member.name}</b>
              <span>{member.unit}</span>
              <span>{member.role}</span>
            </button>
          </li>
        ))}
      </ul>
    </Modal>
  )
}
