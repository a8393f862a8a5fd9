import { SearchOutlined } from '@ant-design/icons'
import { Button, Modal } from 'antd'
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isComposing } from '../../session/composing.ts'
import { type Hit, match } from './match.ts'
import { type Findable, type FindGroup, type Given, useFindable } from './useFindable.tsx'
import { useInside } from './useInside.tsx'
import './find.css'

const groups: readonly FindGroup[] = ['criteria', 'checks', 'materials', 'tasks', 'commands']
/** rows of a group shown; typing more narrows it */
const most = { typed: 8, untyped: 4 }

interface Found {
  readonly item: Findable
  readonly hit: Hit
}

interface Props extends Given {
  readonly onClose: () => void
}

/** Ctrl K: one field over one list; criteria, rules, documents, other visits and commands. */
export function FindPalette({ tasks, commands, onClose }: Props) {
  const { t } = useTranslation('find')
  const findable = useFindable({ tasks, commands })
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const list = useId()
  const active = useRef<HTMLDivElement>(null)
  const inside = useInside(typed)
  const found = useMemo(() => {
    const named = search(findable, typed)
    const rows = inside.rows.map((item): Found => ({ item, hit: { rank: 3, from: 0, to: 0 } }))
    return groups.flatMap((group) => [...named, ...rows].filter(({ item }) => item.group === group))
  }, [findable, typed, inside.rows])
  const chosen = Math.min(at, found.length - 1)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the chosen row is kept in sight when it changes
  useEffect(() => void active.current?.scrollIntoView({ block: 'nearest' }), [chosen])

  function run(one: Found | undefined): void {
    if (one === undefined) return
    onClose()
    one.item.run()
  }
  function press(event: KeyboardEvent): void {
    if (isComposing(event.nativeEvent)) return
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }
    const step = steps[event.key]
    if (step !== undefined) setAt(Math.max(0, Math.min(found.length - 1, chosen + step)))
    else if (event.key === 'Enter') run(found[chosen])
    else return
    event.preventDefault()
  }
  return (
    <Modal
      open
      width={640}
      title={<span className="visually-hidden">{t('title')}</span>}
      footer={null}
      closable={false}
      onCancel={onClose}
      className="find-palette"
      style={{ top: window.innerHeight < 720 ? 48 : 96 }}
    >
      <div className="find-field">
        <SearchOutlined aria-hidden />
        <input
          // biome-ignore lint/a11y/noAutofocus: the dialog is opened to type
          autoFocus
          role="combobox"
          aria-expanded
          aria-controls={list}
          aria-activedescendant={found[chosen] && `${list}-${found[chosen].item.id}`}
          aria-label={t('title')}
          placeholder={t('placeholder')}
          defaultValue=""
          onInput={(event) => {
            setTyped(event.currentTarget.value)
            setAt(0)
          }}
          onKeyDown={press}
        />
        <small role="status">{t('count', { count: found.length })}</small>
      </div>
      <div className="find-list" role="listbox" id={list} aria-label={t('results')}>
        {found.length === 0 && inside.left === 0 && <p className="find-none">{t('none')}</p>}
        {groups.map((group) => {
          const own = found.filter(({ item }) => item.group === group)
          if (own.length === 0) return null
          return (
            // biome-ignore lint/a11y/useSemanticElements: groups of a listbox are not fieldsets
            <div key={group} role="group" aria-label={t(`group.${group}`)}>
              <p className="find-group" aria-hidden>
                {t(`group.${group}`)}
              </p>
              {own.map((one) => {
                const isChosen = one === found[chosen]
                return (
                  // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
                  <div
                    key={one.item.id}
                    ref={isChosen ? active : undefined}
                    id={`${list}-${one.item.id}`}
                    role="option"
                    tabIndex={-1}
                    aria-selected={isChosen}
                    className="find-row"
                    onClick={() => run(one)}
                  >
                    <span aria-hidden>{one.item.icon}</span>
                    {one.item.code && <span className="find-code">{one.item.code}</span>}
                    {one.item.excerpt ? <Within item={one.item} /> : <Named name={one.item.name} hit={one.hit} />}
                    {one.item.aside && <span className="find-aside">{one.item.aside}</span>}
                  </div>
                )
              })}
            </div>
          )
        })}
      </div>
      {(inside.left > 0 || inside.beyond > 0) && (
        <p className="find-searching" role="status">
          {inside.left > 0 ? t('searching', { left: inside.left }) : t('moreInside', { count: inside.beyond })}
          {inside.left > 0 && (
            <Button size="small" type="link" onClick={inside.stop}>
              {t('stop')}
            </Button>
          )}
        </p>
      )}
      <p className="find-foot">
        <kbd>↑</kbd> <kbd>↓</kbd> {t('foot.choose')}　<kbd>Enter</kbd> {t('foot.open')}
        <span className="grow" />
        <kbd>Esc</kbd> {t('foot.close')}
      </p>
    </Modal>
  )
}

/** A document, its page, and the words found with the surrounding text. */
function Within({ item: { name, place, excerpt } }: { readonly item: Findable }) {
  return (
    <span className="find-within">
      <span>{name}</span>
      <i>{place}</i>
      <q>
        {excerpt?.before}
        <mark>{excerpt?.words}</mark>
        {excerpt?.after}
      </q>
    </span>
  )
}

function Named({ name, hit }: { readonly name: string; readonly hit: Hit }) {
  const letters = [...name]
  return (
    <span className="find-name">
      {letters.slice(0, hit.from).join('')}
      {hit.to > hit.from && <mark>{letters.slice(hit.from, hit.to).join('')}</mark>}
      {letters.slice(hit.to).join('')}
    </span>
  )
}

/** The best of each group first; a code (S06, R16) that begins with the typed text comes before all. */
function search(findable: readonly Findable[], typed: string): readonly Found[] {
  const limit = typed.trim() === '' ? most.untyped : most.typed
  return groups.flatMap((group) =>
    findable
      .filter((item) => item.group === group)
      .flatMap((item): Found[] => {
        const byCode = item.code !== undefined && typed.trim() !== '' && match(item.code, typed)?.from === 0
        const hit = byCode ? { rank: -1, from: 0, to: 0 } : match(item.name, typed)
        return hit ? [{ item, hit }] : []
      })
      .toSorted((a, b) => a.hit.rank - b.hit.rank)
      .slice(0, limit),
  )
}
