import { useTranslation } from 'react-i18next'
import type { PanelMember } from '#shared/plan/task.ts'
import { usePerson } from '../session/person.tsx'
import { differsFrom } from './memberFor.ts'
import { StateMark } from './StateMark.tsx'
import './otherName.css'

/** Shown wherever one acts under the name of a member other than the person who signed in. In practice mode that is intended. */
export function OtherName({ member }: { readonly member: PanelMember }) {
  const { t } = useTranslation('app')
  const { card, practice } = usePerson()
  if (practice || differsFrom(member, card) !== 'name') return null
  return (
    <p className="other-name" role="note">
      <StateMark state="warn" size={15} decorative />
      {t('otherName', { own: card.name, name: member.name })}
    </p>
  )
}
