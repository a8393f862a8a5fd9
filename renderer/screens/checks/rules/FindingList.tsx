import { SearchOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { outcomeMarks } from '../../../components/outcomeMarks.ts'
import { StateMark } from '../../../components/StateMark.tsx'
import { type Chip, chips, countOf, type FindingRow, groupsOf, isOpen } from './findingRows.ts'

interface Props {
  readonly rows: readonly FindingRow[]
  readonly shown: readonly FindingRow[]
  readonly current: string | undefined
  readonly chip: Chip
  readonly words: string
  readonly onChip: (chip: Chip) => void
  readonly onWords: (words: string) => void
}

/** The findings by subject, filtered by state and by words; hidden ones are counted at the foot. */
export function FindingList({ rows, shown, current, chip, words, onChip, onWords }: Props) {
  const { t } = useTranslation('checks')
  const open = countOf(rows, 'open')
  return (
    <section className="finding-list" data-pane aria-label={t('rules.list')}>
      <header>
        <h2 className="title">{t('title')}</h2>
        <small>{t('rules.count', { all: rows.length, open })}</small>
        <Input
          className="finding-search"
          prefix={<SearchOutlined aria-hidden />}
          type="search"
          aria-label={t('rules.find')}
          placeholder={t('rules.find')}
          value={words}
          onChange={(event) => onWords(event.target.value)}
        />
        <fieldset className="chips">
          <legend className="visually-hidden">{t('rules.chips')}</legend>
          {chips.map((one) => (
            <button key={one} type="button" className="chip" aria-pressed={chip === one} onClick={() => onChip(one)}>
              {one === 'open' ? t('chip.open') : <StateMark state={outcomeMarks[one]} decorative />}
              {one !== 'open' && t(`outcome.${one}`)}
              <b>{countOf(rows, one)}</b>
            </button>
          ))}
        </fieldset>
      </header>
      <div className="finding-rows">
        {groupsOf(shown).map(({ group, rows: own }) => (
          <Group key={group} group={group} all={rows.filter((row) => row.entry.group === group)} rows={own} current={current} />
        ))}
        {shown.length === 0 && (
          <p className="finding-none">
            {words === '' && chip === 'open' ? t('rules.allSeen') : t('rules.nothing')}{' '}
            {words !== '' && (
              <Button type="link" onClick={() => onWords('')}>
                {t('rules.clearFind')}
              </Button>
            )}
          </p>
        )}
      </div>
      <footer>
        <StateMark state="ok" decorative />
        <span>
          {chip === 'all'
            ? t('rules.allShown', { all: rows.length })
            : t('rules.folded', { pass: countOf(rows, 'pass'), notApplicable: countOf(rows, 'notApplicable') })}
        </span>
        <span className="grow" />
        <Button type="link" onClick={() => onChip(chip === 'all' ? 'open' : 'all')}>
          {chip === 'all' ? t('rules.fold') : t('rules.unfold', { all: rows.length })}
        </Button>
      </footer>
    </section>
  )
}

interface GroupProps {
  readonly group: FindingRow['entry']['group']
  readonly all: readonly FindingRow[]
  readonly rows: readonly FindingRow[]
  readonly current: string | undefined
}

function Group({ group, all, rows, current }: GroupProps) {
  const { t } = useTranslation('checks')
  const { t: ruleText } = useTranslation('rules')
  const open = all.filter(isOpen).length
  return (
    <section aria-labelledby={`group-${group}`}>
      <h3 id={`group-${group}`}>
        {ruleText(`group.${group}`)}
        <small>{open === 0 ? t('group.seen', { all: all.length }) : t('group.count', { all: all.length, open })}</small>
      </h3>
      <ul>
        {rows.map((row) => (
          <li key={row.entry.id}>
            <Row row={row} current={row.entry.id === current} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Row({ row: { entry, finding, title, message, answered }, current }: { readonly row: FindingRow; readonly current: boolean }) {
  const { t } = useTranslation('checks')
  const link = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    if (current) link.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return (
    <a
      ref={link}
      className="finding-row"
      href={`#/checks/rules/${entry.id}`}
      aria-current={current || undefined}
      data-outcome={finding.outcome}
    >
      <StateMark state={outcomeMarks[finding.outcome]} decorative />
      <span className="finding-id">{entry.id}</span>
      <span className="finding-words">
        <strong>{title}</strong>
        <span title={message}>{message}</span>
      </span>
      <span className="finding-state">
        {t(`outcome.${finding.outcome}`)}
        {answered && <small>{t('finding.answered')}</small>}
      </span>
    </a>
  )
}
