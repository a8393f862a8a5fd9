import { Button, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OpenedPackage } from '#shared/ipc/packages.ts'
import type { PanelMember } from '#shared/plan/task.ts'
import { differsFrom } from '../../components/memberFor.ts'
import { StateMark } from '../../components/StateMark.tsx'
import { usePerson } from '../../session/person.tsx'
import './who.css'

interface Props {
  readonly opened: OpenedPackage
  readonly candidates: readonly PanelMember[]
  readonly onChoose: (expert: string) => Promise<void>
  readonly onClose: () => void
}

/** The roster has no member with this name and unit: the person chooses which scoring member they are, and confirms what that means. */
export function WhoAmI({ opened, candidates, onChoose, onClose }: Props) {
  const { t } = useTranslation('tasks')
  const { card } = usePerson()
  const [chosen, setChosen] = useState<PanelMember>()
  const centre = opened.task.centre.name
  if (chosen) return <Sure member={chosen} centre={centre} onYes={() => onChoose(chosen.id)} onBack={() => setChosen(undefined)} />
  return (
    <Modal
      open
      width={640}
      title={t('who.title')}
      onCancel={onClose}
      mask={{ closable: false }}
      footer={<Button onClick={onClose}>{t('who.none')}</Button>}
    >
      <p>{candidates.length > 0 ? t('who.ask', { centre }) : t('who.nobody', { centre })}</p>
      <p className="who-me">{t('who.me', { name: card.name, unit: card.unit })}</p>
      <ul className="who-list">
        {candidates.map((member) => (
          <li key={member.id}>
            <button type="button" onClick={() => setChosen(member)}>
              <b>{member.name}</b>
              <span>
                {member.unit}
                {differsFrom(member, card) === 'unit' && <small>{t('who.otherUnit')}</small>}
              </span>
              <span>{member.role}</span>
            </button>
          </li>
        ))}
      </ul>
    </Modal>
  )
}

interface SureProps {
  readonly member: PanelMember
  readonly centre: string
  readonly onYes: () => Promise<void>
  readonly onBack: () => void
}

/** Nobody becomes another person by one click. */
function Sure({ member, centre, onYes, onBack }: SureProps) {
  const { t } = useTranslation('tasks')
  const { card } = usePerson()
  const [busy, setBusy] = useState(false)
  const other = differsFrom(member, card) === 'name'
  const facts = { own: card.name, ownUnit: card.unit, name: member.name, unit: member.unit, role: member.role, centre }
  return (
    <Modal
      open
      width={640}
      title={t('who.sure', facts)}
      onCancel={onBack}
      mask={{ closable: false }}
      footer={
        <>
          <Button onClick={onBack}>{t('who.back')}</Button>
          <Button
            type="primary"
            loading={busy}
            onClick={() => {
              setBusy(true)
              void onYes()
            }}
          >
            {t('who.yes', facts)}
          </Button>
        </>
      }
    >
      <p className="who-sure" data-other={other}>
        <StateMark state="warn" size={16} decorative />
        {t(other ? 'who.otherName' : 'who.sameName', facts)}
      </p>
      <p>{t(other ? 'who.otherMeans' : 'who.sameMeans', facts)}</p>
    </Modal>
  )
}
