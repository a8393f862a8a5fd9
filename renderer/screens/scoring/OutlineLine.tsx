import { type KeyboardEvent, memo } from 'react'
import { useTranslation } from 'react-i18next'
import { StateMark } from '../../components/StateMark.tsx'
import type { OutlineItem } from './outlineItems.ts'

interface Props {
  readonly item: OutlineItem
  readonly current: boolean
  readonly onOpen: (id: string) => void
}

/** One line of the outline. */
export const OutlineLine = memo(
  function OutlineLine({ item, current, onOpen }: Props) {
    const { t } = useTranslation('scoringScreen')
    if (item.kind === 'dimension') {
      return (
        <h2 className="outline-dimension">
          <span>{item.name}</span>
          {item.figure !== '' && <span>{t('points', { max: item.figure })}</span>}
        </h2>
      )
    }
    const entries = item.kind === 'entries'
    const name = entries ? t('entries.title') : item.name
    return (
      <a
        className="outline-line"
        href={`#/scoring/${item.id}`}
        data-id={item.id}
        aria-current={current ? 'true' : undefined}
        tabIndex={current ? 0 : -1}
        onKeyDown={walk}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return
          event.preventDefault()
          onOpen(item.id)
        }}
        title={entries ? name : `${item.id} ${name}`}
      >
        <StateMark state={item.state} size={15} decorative={entries} />
        <b>{entries ? t('entries.sign') : item.id}</b>
        <span className="outline-name">{name}</span>
        <span className="outline-figure">{item.figure}</span>
      </a>
    )
  },
  (a, b) =>
    a.current === b.current &&
    a.onOpen === b.onOpen &&
    a.item.kind === b.item.kind &&
    a.item.id === b.item.id &&
    a.item.name === b.item.name &&
    a.item.state === b.item.state &&
    a.item.figure === b.item.figure,
)

/** ↑ and ↓ go along the lines of the list. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (by === undefined || event.altKey || event.ctrlKey) return
  const links = [...(event.currentTarget.closest('.outline-list')?.querySelectorAll('a') ?? [])]
  const to = links[links.indexOf(event.currentTarget as HTMLAnchorElement) + by]
  if (to === undefined) return
  event.preventDefault()
  to.focus()
}
