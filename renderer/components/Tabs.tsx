import { type KeyboardEvent, useRef } from 'react'
import './tabs.css'

export interface Tab {
  readonly id: string
  readonly name: string
  readonly count?: string
}

interface Props {
  readonly label: string
  readonly tabs: readonly Tab[]
  readonly current: string
  readonly onChoose: (id: string) => void
}

/** Tabs of one screen, 46 high; the panel below carries the id `tab-panel`. Arrow keys go along, Home and End to the ends. */
export function Tabs({ label, tabs, current, onChoose }: Props) {
  const list = useRef<HTMLDivElement>(null)
  const choose = (index: number) => {
    const tab = tabs[(index + tabs.length) % tabs.length]
    if (tab === undefined) return
    onChoose(tab.id)
    list.current?.querySelector<HTMLElement>(`#tab-${tab.id}`)?.focus()
  }
  const keys = (event: KeyboardEvent) => {
    const at = tabs.findIndex(({ id }) => id === current)
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    choose(to)
  }
  return (
    <div className="tabs" role="tablist" aria-label={label} ref={list} onKeyDown={keys}>
      {tabs.map(({ id, name, count }) => (
        <button
          key={id}
          id={`tab-${id}`}
          type="button"
          role="tab"
          aria-selected={id === current}
          aria-controls={id === current ? 'tab-panel' : undefined}
          tabIndex={id === current ? 0 : -1}
          onClick={() => onChoose(id)}
        >
          {name}
          {count !== undefined && count !== '0' && count !== '0/0' && <span className="tab-count">{count}</span>}
        </button>
      ))}
    </div>
  )
}
