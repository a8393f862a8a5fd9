// biome-ignore-all lint/a11y/useFocusableInteractive: the tree holds the focus and names its active row
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the tree's own keys open rows
import { CaretDownOutlined, CaretRightOutlined } from '@ant-design/icons'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useEffectEvent, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanDocument } from '#shared/plan/format.ts'
import { placeKind } from '#shared/plan/viewerKind.ts'
import { fileName } from '../../components/document/fileName.ts'
import { StateMark } from '../../components/StateMark.tsx'
import { useAppearance } from '../../session/appearance.tsx'
import type { KindGroup } from './grouping.ts'
import type { DocumentFacts, TreeRow } from './treeRows.ts'
import { treeStep } from './treeStep.ts'
import { typedRow } from './typeAhead.ts'
import { useTypeAhead } from './useTypeAhead.ts'

interface Props {
  readonly rows: readonly TreeRow[]
  readonly facts: DocumentFacts
  readonly current: string | undefined
  /** the first page that contains the searched words, by document */
  readonly pages: ReadonlyMap<string, number>
  readonly onOpen: (document: string) => void
  readonly onToggle: (group: string) => void
}

const rowHeight = 29

/** The tree; only the visible rows are rendered, so that thousands scroll as easily as ten. */
export function DocumentTree({ rows, facts, current, pages, onOpen, onToggle }: Props) {
  const { t } = useTranslation('materials')
  const { look } = useAppearance()
  const scroller = useRef<HTMLDivElement>(null)
  const id = useId()
  const typeAhead = useTypeAhead()
  const height = rowHeight * look.scale
  const [active, setActive] = useState<string>()
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 10,
    paddingStart: 8,
    paddingEnd: 8,
  })
  const measure = useEffectEvent(() => virtual.measure())
  useEffect(() => {
    if (height > 0) measure()
  }, [height])
  const at = Math.max(
    0,
    rows.findIndex((row) => keyOf(row) === (active ?? current)),
  )
  const show = useEffectEvent((key: string) => {
    const index = rows.findIndex((row) => keyOf(row) === key)
    if (index >= 0) virtual.scrollToIndex(index)
  })
  useEffect(() => {
    setActive(undefined)
    if (current !== undefined) show(current)
  }, [current])

  function onKeyDown(event: KeyboardEvent): void {
    const typed = typeAhead(event)
    const to = typed === undefined ? undefined : typedRow(rows, at, typed, nameOf)
    if (to !== undefined) {
      event.preventDefault()
      moveTo(to)
      return
    }
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? height) / height) - 1)
    const step = treeStep(rows, at, event.key, page)
    if (step === undefined) return
    event.preventDefault()
    if (step.kind === 'open') onOpen(step.document)
    if (step.kind === 'toggle') onToggle(step.group)
    if (step.kind === 'move') moveTo(step.to)
  }
  function moveTo(index: number): void {
    const row = rows[index]
    if (row) setActive(keyOf(row))
    virtual.scrollToIndex(index)
  }
  function nameOf(row: TreeRow): string {
    return row.kind === 'document' ? fileName(row.document) : (row.group.name ?? t(`group.${row.group.id as KindGroup}`))
  }

  const shown = rows[at]
  const items = virtual.getVirtualItems()
  return (
    <div
      className="tree"
      role="tree"
      ref={scroller}
      tabIndex={0}
      aria-label={t('title')}
      aria-activedescendant={shown && items.some(({ index }) => index === at) ? `${id}${keyOf(shown)}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div style={{ height: virtual.getTotalSize() }} role="presentation">
        {items.map(({ index, start }) => {
          const row = rows[index]
          if (row === undefined) return null
          const common = { id: `${id}${keyOf(row)}`, style: { top: start, height }, 'data-active': index === at }
          return row.kind === 'group' ? (
            <div
              key={keyOf(row)}
              {...common}
              className="tree-group"
              role="treeitem"
              aria-level={1}
              aria-setsize={row.of}
              aria-posinset={row.at}
              aria-expanded={row.open}
              onClick={() => onToggle(row.group.id)}
            >
              {row.open ? <CaretDownOutlined aria-hidden /> : <CaretRightOutlined aria-hidden />}
              <span className="tree-name">{nameOf(row)}</span>
              <small>
                {row.read === row.group.documents.length
                  ? t('allRead')
                  : t('readOf', { read: row.read, count: row.group.documents.length })}
              </small>
            </div>
          ) : (
            <div
              key={keyOf(row)}
              {...common}
              className="tree-document"
              role="treeitem"
              aria-level={2}
              aria-setsize={row.of}
              aria-posinset={row.at}
              aria-selected={row.document.id === current}
              onClick={() => onOpen(row.document.id)}
            >
              <StateMark state={facts.seen.has(row.document.id) ? 'ok' : 'todo'} size={14} decorative />
              <span className="visually-hidden">{t(facts.seen.has(row.document.id) ? 'legend.seen' : 'legend.unseen')}</span>
              <span className="tree-name" title={fileName(row.document)}>
                {fileName(row.document)}
              </span>
              <Bears document={row.document} facts={facts} page={pages.get(row.document.id)} />
            </div>
          )
        })}
      </div>
    </div>
  )
}

/** The right side of a row: the page with the words, the rules based on the document, the reviewer's citations. */
function Bears({
  document,
  facts,
  page,
}: {
  readonly document: PlanDocument
  readonly facts: DocumentFacts
  readonly page: number | undefined
}) {
  const { t } = useTranslation('materials')
  const rules = facts.rules.get(document.id) ?? []
  const cited = facts.cited.get(document.id)
  return (
    <>
      {page !== undefined && <i>{t(`place.${placeKind(document.kind)}`, { page })}</i>}
      {page === undefined && rules.length > 0 && <i>{rules.length === 1 ? rules[0] : t('rules', { count: rules.length })}</i>}
      {cited !== undefined && <b className="cite-count">{t('pane.citeTag', { n: cited })}</b>}
    </>
  )
}

function keyOf(row: TreeRow): string {
  return row.kind === 'group' ? `group-${row.group.id}` : row.document.id
}
