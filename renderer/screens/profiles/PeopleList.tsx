import { PlusOutlined, RightOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ProfileCard } from '#shared/ipc/profiles.ts'

interface Props {
  readonly cards: readonly ProfileCard[]
  /** a profile's id, or `new` */
  readonly chosen: string
  readonly onChoose: (id: string) => void
  readonly busy: boolean
  readonly onRestore: () => void
  /** absent where no sample package came with the app */
  readonly onPractise?: () => void
}

/** Who has reviewed on this computer, and the way to begin. */
export function PeopleList({ cards, chosen, busy, onChoose, onRestore, onPractise }: Props) {
  const { t } = useTranslation('profiles')
  return (
    <section className="people" aria-label={t('people')}>
      <h2 className="title">{t('title')}</h2>
      <p className="quiet">{cards.length === 0 ? t('none') : t('count', { count: cards.length })}</p>
      <ul>
        {cards.map((card) => (
          <li key={card.id}>
            <button type="button" aria-current={card.id === chosen || undefined} onClick={() => onChoose(card.id)}>
              <span className="initial" aria-hidden>
                {[...card.name][0]}
              </span>
              <span className="who">
                <b>{card.name}</b>
                <span>{card.unit}</span>
                <small>{t('created', { date: card.createdAt.slice(0, 10) })}</small>
              </span>
              <RightOutlined aria-hidden />
            </button>
          </li>
        ))}
        <li>
          <button type="button" aria-current={chosen === 'new' || undefined} onClick={() => onChoose('new')}>
            <span className="initial" aria-hidden>
              <PlusOutlined aria-hidden />
            </span>
            <span className="who">
              <b>{t('create')}</b>
              <span>{t('createHint')}</span>
            </span>
          </button>
        </li>
      </ul>
      <span className="grow" />
      {onPractise && (
        <Button type="link" title={t('practiceHint')} disabled={busy} onClick={onPractise}>
          {t('practice')}
        </Button>
      )}
      <Button type="link" onClick={onRestore}>
        {t('restore')}
      </Button>
    </section>
  )
}
