import { useEffect, useEffectEvent, useMemo, useState } from 'react'
import type { OpenedPackage } from '#shared/ipc/packages.ts'
import { say, sayMessage } from '#shared/text/say.ts'
import { isBareKey } from '../../../components/keys.ts'
import { goTo } from '../../../session/address.ts'
import { useAppearance } from '../../../session/appearance.tsx'
import type { ReviewView } from '../../../session/review.tsx'
import { FindingList } from './FindingList.tsx'
import { FindingPane } from './FindingPane.tsx'
import { type Chip, chosenRows, findingRows, isOpen } from './findingRows.ts'
import './rules.css'

interface Props {
  readonly opened: OpenedPackage
  readonly review: ReviewView | undefined
  readonly rule: string | undefined
}

/** The rules' findings: those that need a person first, one of them open beside the list. */
export function RulesTab({ opened, review, rule }: Props) {
  const { locale } = useAppearance().appearance
  const [chip, setChip] = useState<Chip>('open')
  const [words, setWords] = useState('')
  const views = review?.state.sheet.ruleViews
  const rows = useMemo(
    () =>
      findingRows(
        opened.findings,
        (id) => views?.[id] !== undefined,
        (entry, finding) => ({
          // the catalogue's keys are built from the rule's id
          title: say(locale, 'rules', entry.titleKey as never),
          sentence: say(locale, 'rules', entry.sentenceKey as never),
          message: sayMessage(locale, finding.message),
        }),
      ),
    [opened, views, locale],
  )
  const chosen = rows.find((row) => row.entry.id === rule)
  const shown = useMemo(() => chosenRows(rows, chip, words, rule), [rows, chip, words, rule])
  const current = chosen ?? shown.find(isOpen) ?? shown[0]
  const place = current === undefined ? -1 : shown.indexOf(current)
  const step = (by: number) => {
    const next = shown[place + by]
    if (next !== undefined) goTo('checks', 'rules', next.entry.id)
  }
  const keys = useEffectEvent((event: KeyboardEvent) => {
    if (!isBareKey(event)) return
    const by = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key]
    const inside = event.target instanceof HTMLElement && event.target.closest('.finding-body, [role=tablist], .rail') !== null
    if (by === undefined || (event.key.startsWith('Arrow') && inside)) return
    event.preventDefault()
    step(by)
  })
  useEffect(() => {
    addEventListener('keydown', keys)
    return () => removeEventListener('keydown', keys)
  }, [])
  return (
    <div className="rules">
      <FindingList rows={rows} shown={shown} current={current?.entry.id} chip={chip} words={words} onChip={setChip} onWords={setWords} />
      <FindingPane
        key={current?.entry.id}
        opened={opened}
        review={review}
        row={current}
        {...(place > 0 && { onPrevious: () => step(-1) })}
        {...(place >= 0 && place < shown.length - 1 && { onNext: () => step(1) })}
      />
    </div>
  )
}
