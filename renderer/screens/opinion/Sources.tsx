import { SearchOutlined } from '@ant-design/icons'
import { Button, Input, Segmented, Select } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { plainMark, shortMark } from '#shared/format/marks.ts'
import { StateMark } from '../../components/StateMark.tsx'
import type { ReviewView } from '../../session/review.tsx'
import { type SectionPart, sections } from './sections.ts'
import { countSources, filtered, type Source, type SourceFilter, sourceGroups } from './sources.ts'

const filters: readonly SourceFilter[] = ['all', 'unused', 'reason', 'note', 'view']

interface Props {
  readonly review: ReviewView
  readonly target: SectionPart
  readonly onTarget: (part: SectionPart) => void
  readonly onInsert: (sentence: string) => void
}

/** What the person wrote while checking and scoring, by dimension, to be inserted into the opinion. */
export function Sources({ review, target, onTarget, onInsert }: Props) {
  const { t } = useTranslation('opinion')
  const { sheet, locked } = review.state
  const { standard } = review.opened
  const [filter, setFilter] = useState<SourceFilter>('all')
  const [words, setWords] = useState('')
  const groups = useMemo(() => sourceGroups(sheet, standard), [sheet, standard])
  const shown = filtered(groups, filter, words)
  return (
    <aside className="sources" data-pane aria-labelledby="sources-title">
      <header>
        <h2 id="sources-title">{t('sources')}</h2>
        <Input
          size="small"
          type="search"
          prefix={<SearchOutlined aria-hidden />}
          aria-label={t('find')}
          placeholder={t('find')}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <Segmented
          block
          className="source-filters"
          aria-label={t('filters')}
          value={filter}
          onChange={setFilter}
          options={filters.map((one) => ({
            value: one,
            label: one === 'all' || one === 'unused' ? `${t(`filter.${one}`)} ${countSources(groups, one)}` : t(`filter.${one}`),
          }))}
        />
        {!locked && (
          <p className="source-target">
            <label htmlFor="source-target">{t('insertInto')}</label>
            <Select
              id="source-target"
              size="small"
              value={target}
              onChange={onTarget}
              options={sections.map((part) => ({ value: part, label: t(`part.${part}`) }))}
            />
            <small>{t('atCaret')}</small>
          </p>
        )}
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the list scrolls and must be reached by keyboard */}
      <section className="source-list" tabIndex={0} aria-labelledby="sources-title">
        {shown.map(({ dimension, sources }) => (
          <section key={dimension ?? 'other'}>
            <h3>{dimension ?? t('otherSources')}</h3>
            <ul>
              {sources.map((source) => (
                <li key={source.key}>
                  <Row
                    source={source}
                    locked={locked}
                    max={standard?.criteria.find(({ id }) => id === source.criterion)?.max}
                    onInsert={onInsert}
                  />
                </li>
              ))}
            </ul>
          </section>
        ))}
        {shown.length === 0 && <p className="source-none">{t(groups.length === 0 ? 'noSources' : 'noneFits')}</p>}
      </section>
    </aside>
  )
}

interface RowProps {
  readonly source: Source
  readonly locked: boolean
  readonly max: number | undefined
  readonly onInsert: (sentence: string) => void
}

function Row({ source, locked, max, onInsert }: RowProps) {
  const { t } = useTranslation('opinion')
  const { t: figureText } = useTranslation('figures')
  const { kind, about, rule, criterion, mark, at, sentence, usedIn } = source
  const place = rule ? `#/checks/rules/${rule}` : criterion && `#/scoring/${criterion}`
  // a verified figure is a key of the catalogue `figures`
  const name = kind === 'value' ? figureText(about as 'total_income') : about
  return (
    <div className="source">
      <span className="source-head">
        <span>{t(`kind.${kind}`)}</span>
        {name && (place ? <a href={place}>{name}</a> : <span>{name}</span>)}
        {mark !== undefined && max !== undefined && <span>{`${shortMark(mark)} / ${plainMark(max)}`}</span>}
        {at && <span>{at.slice(11, 16)}</span>}
        <span className="grow" />
        {usedIn ? (
          <span className="source-used">
            <StateMark state="ok" size={14} decorative /> {t('usedIn', { part: t(`part.${usedIn}`) })}
          </span>
        ) : (
          !locked && (
            <Button size="small" aria-label={t('insertThis', { sentence: sentence.slice(0, 30) })} onClick={() => onInsert(sentence)}>
              {t('insert')}
            </Button>
          )
        )}
      </span>
      <p>{sentence}</p>
    </div>
  )
}
