import { SearchOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OpenedPackage } from '#shared/ipc/packages.ts'
import { useWordsInside } from '../../components/document/useWordsInside.ts'
import { StateMark } from '../../components/StateMark.tsx'
import { isComposing } from '../../session/composing.ts'
import { DocumentTree } from './DocumentTree.tsx'
import { type Filter, filters, openAtFirst, passes, treeRows } from './treeRows.ts'
import type { Materials } from './useMaterials.ts'

/** rows that fit the column without scrolling on a small screen */
const room = 24

/** The documents in their groups: searched by name or words, filtered by read and cited state. */
export function TreeColumn({ opened, materials }: { readonly opened: OpenedPackage; readonly materials: Materials }) {
  const { t } = useTranslation('materials')
  const { groups, facts, current, open } = materials
  const [filter, setFilter] = useState<Filter>('all')
  const [words, setWords] = useState('')
  const [openGroups, setOpenGroups] = useState(() => openAtFirst(groups, facts.seen, current?.id ?? '', room))
  const [followed, setFollowed] = useState(current?.id)
  if (followed !== current?.id) {
    setFollowed(current?.id)
    const home = groups.find(({ documents }) => documents.some((document) => document.id === current?.id))
    if (home && !openGroups.has(home.id)) setOpenGroups(new Set([...openGroups, home.id]))
  }
  const inside = useWordsInside(opened, words)
  const pages = useMemo(() => new Map([...inside.found].map(([id, { page }]) => [id, page])), [inside.found])
  const { documents } = materials
  const counts = useMemo(
    () => Object.fromEntries(filters.map((one) => [one, documents.filter((document) => passes(document, one, facts)).length])),
    [documents, facts],
  )
  const rows = useMemo(
    () => treeRows(groups, facts, { filter, words, inside: new Set(inside.found.keys()), open: openGroups }),
    [groups, facts, filter, words, inside, openGroups],
  )
  const read = documents.length - (counts.unread ?? 0)
  return (
    <section className="tree-column" aria-label={t('title')}>
      <h2 className="tree-title">
        <span className="title">{t('title')}</span>
        <small>{t('count', { count: documents.length, read })}</small>
      </h2>
      <Input
        className="tree-search"
        data-not-printed
        prefix={<SearchOutlined aria-hidden />}
        allowClear
        placeholder={t('search')}
        aria-label={t('search')}
        onChange={(event) => {
          if (!isComposing(event.nativeEvent as InputEvent)) setWords(event.target.value)
        }}
        onCompositionEnd={(event) => setWords(event.currentTarget.value)}
      />
      <fieldset className="tree-filters">
        <legend className="visually-hidden">{t('filters')}</legend>
        {filters.map((one) => (
          <button type="button" key={one} aria-pressed={one === filter} onClick={() => setFilter(one)}>
            {t(`filter.${one}`)} <span>{counts[one]}</span>
          </button>
        ))}
      </fieldset>
      <DocumentTree
        rows={rows}
        facts={facts}
        current={current?.id}
        pages={pages}
        onOpen={(id) => {
          const page = pages.get(id)
          open(id, page === undefined ? undefined : { page, words })
        }}
        onToggle={(group) =>
          setOpenGroups((now) => (now.has(group) ? new Set([...now].filter((one) => one !== group)) : new Set([...now, group])))
        }
      />
      <p className="tree-status" role="status">
        {inside.left > 0 ? (
          <>
            {t('searching', { left: inside.left })}
            <Button type="link" size="small" onClick={inside.stop}>
              {t('stopSearching')}
            </Button>
          </>
        ) : (
          rows.length === 0 && t('nothing')
        )}
      </p>
      <p className="tree-legend">
        <span>
          <StateMark state="ok" size={14} decorative />
          {t('legend.seen')}
        </span>
        <span>
          <StateMark state="todo" size={14} decorative />
          {t('legend.unseen')}
        </span>
        <span>
          <b className="cite-count">{t('pane.citeTag', { n: 1 })}</b>
          {t('legend.cited')}
        </span>
        <span>
          <i>R16</i> {t('legend.rule')}
        </span>
      </p>
    </section>
  )
}
