import { QuestionCircleOutlined, SearchOutlined } from '@ant-design/icons'
import { Dropdown } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { practicePassphrase } from '#shared/ipc/profiles.ts'
import { groupBlockers } from '#shared/review/groupBlockers.ts'
import { differsFrom } from '../../components/memberFor.ts'
import { useWords } from '../../components/useWords.ts'
import { goTo, useAddressedStep } from '../../session/address.ts'
import { useOverlays } from '../../session/overlays.tsx'
import { usePanelLeft } from '../../session/panelLeft.ts'
import { usePerson } from '../../session/person.tsx'
import { useReviewIfOpen } from '../../session/review.tsx'
import { useVisit } from '../../session/visit.tsx'
import { SavedState } from './SavedState.tsx'

/** Whose review this is, what is left, whether it is saved; find, person, help. */
export function TopBar({ onLock }: { readonly onLock: () => void }) {
  const { t } = useTranslation('app')
  const word = useWords()
  const { opened } = useVisit()
  const { open } = useOverlays()
  const { practice } = usePerson()
  const review = useReviewIfOpen()
  const ofReview = useMemo(() => (review && !review.state.locked ? groupBlockers(review.blockers).length : 0), [review])
  const ofPanel = usePanelLeft()
  const isPanel = useAddressedStep() === 'panel'
  const left = isPanel ? ofPanel : ofReview
  return (
    <header className="top">
      <span className="seal" aria-hidden />
      <h1 className="centre" title={opened?.plan.centre.name}>
        {opened ? opened.plan.centre.name : t('name')}
      </h1>
      {opened && (
        <span className="stage">
          {opened.standard?.stageName ?? word(opened.task.stage)}·{word(opened.task.centre.type)}
        </span>
      )}
      {practice && <b className="top-practice">{t('practice.chip', { passphrase: practicePassphrase })}</b>}
      <span className="grow" />
      {left > 0 && (
        <a className="top-left" href={isPanel ? '#/panel' : '#/signing'}>
          {t('left', { count: left })}
        </a>
      )}
      <SavedState />
      <button type="button" className="top-find" onClick={() => open('find')}>
        <SearchOutlined aria-hidden /> {t('find')} <kbd>Ctrl K</kbd>
      </button>
      <PersonMenu onLock={onLock} />
      <button type="button" className="top-help" aria-label={t('help')} onClick={() => open('help')}>
        <QuestionCircleOutlined aria-hidden />
      </button>
    </header>
  )
}

function PersonMenu({ onLock }: { readonly onLock: () => void }) {
  const { t } = useTranslation('app')
  const word = useWords()
  const { card, practice } = usePerson()
  const { review, reader } = useVisit()
  const member = review?.facts.member ?? reader
  const other = member && !practice && differsFrom(member, card) === 'name' ? member : undefined
  const items = [
    { key: 'lock', label: t('person.lock') },
    { key: 'settings', label: t('person.settings') },
  ]
  return (
    <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => (key === 'lock' ? onLock() : goTo('settings')) }}>
      <button type="button" className="top-who" aria-haspopup="menu">
        {card.name}
        {other && (
          <b className="top-other" title={t('otherName', { own: card.name, name: other.name })}>
            {t('otherName.short', { name: other.name })}
          </b>
        )}
        {member && <span>{word(member.role)}</span>}
      </button>
    </Dropdown>
  )
}
