import { AuditOutlined, CalendarOutlined, EditOutlined, FileTextOutlined, ThunderboltOutlined } from '@ant-design/icons'
import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { plainMark, shortMark } from '#shared/format/marks.ts'
import { citationsOf } from '#shared/review/citations.ts'
import { ruleCatalogue } from '#shared/rules/catalogue.ts'
import type { Excerpt } from '#shared/text/excerpt.ts'
import { say } from '#shared/text/say.ts'
import { goTo } from '../../session/address.ts'
import { useAppearance } from '../../session/appearance.tsx'
import { type ReviewView, useReviewIfOpen } from '../../session/review.tsx'
import { useVisit } from '../../session/visit.tsx'

export type FindGroup = 'criteria' | 'checks' | 'materials' | 'tasks' | 'commands'

export interface Findable {
  readonly id: string
  readonly group: FindGroup
  readonly icon: ReactNode
  /** S06, R16; shown before the name and searched too */
  readonly code?: string
  readonly name: string
  /** words within a document: their place, and the surrounding text */
  readonly place?: string
  readonly excerpt?: Excerpt
  /** state, citations or keys, at the right */
  readonly aside?: string
  readonly run: () => void
}

/** What the palette is given to find besides what is open. */
export interface Given {
  /** other visits of the person's list */
  readonly tasks: readonly Omit<Findable, 'group' | 'icon'>[]
  readonly commands: readonly Omit<Findable, 'group' | 'icon'>[]
}

/** Everything the palette can find: criteria, rules, documents of what is open, and what it is given. */
export function useFindable({ tasks, commands }: Given): readonly Findable[] {
  const { t } = useTranslation('find')
  const { t: app } = useTranslation('app')
  const { locale } = useAppearance().appearance
  const { opened } = useVisit()
  const review = useReviewIfOpen()
  return useMemo(() => {
    const outcomes = new Map(opened?.findings.map(({ rule, outcome }) => [rule, outcome]))
    const cited = citedCounts(review)
    const criteria = (opened?.standard?.criteria ?? []).map((criterion): Findable => {
      const { id, name } = criterion
      return {
        id: `c-${id}`,
        group: 'criteria',
        icon: <EditOutlined aria-hidden />,
        code: id,
        name,
        aside: progressOf(id, criterion.max),
        run: () => goTo('scoring', id),
      }
    })
    const rules = opened
      ? ruleCatalogue.map(({ id, titleKey }): Findable => {
          const outcome = outcomes.get(id) ?? 'notApplicable'
          return {
            id: `r-${id}`,
            group: 'checks',
            icon: <AuditOutlined aria-hidden />,
            code: id,
            name: say(locale, 'rules', titleKey as never),
            aside: t(`outcome.${outcome}`),
            run: () => goTo('checks', id),
          }
        })
      : []
    const documents = (opened?.plan.documents ?? []).map(({ id, title }): Findable => {
      const count = cited.get(id) ?? 0
      return {
        id: `d-${id}`,
        group: 'materials',
        icon: <FileTextOutlined aria-hidden />,
        name: title,
        ...(count > 0 && { aside: t('citedTimes', { count }) }),
        run: () => goTo('materials', id),
      }
    })
    const others = tasks.map((task): Findable => ({ ...task, group: 'tasks', icon: <CalendarOutlined aria-hidden /> }))
    const own = commands.map((command): Findable => ({ ...command, group: 'commands', icon: <ThunderboltOutlined aria-hidden /> }))
    return [...criteria, ...rules, ...documents, ...others, ...own]

    function progressOf(id: string, max: number): string {
      const state = review?.progress.criteria.get(id) ?? 'todo'
      const word = app(
        state === 'done' ? 'mark.done' : state === 'begun' ? 'mark.half' : state === 'missing' ? 'mark.missing' : 'mark.todo',
      )
      const mark = review?.state.sheet.marks[id]?.mark
      return mark === undefined ? word : t('marked', { word, mark: shortMark(mark), max: plainMark(max) })
    }
  }, [opened, review, tasks, commands, locale, t, app])
}

function citedCounts(review: ReviewView | undefined): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { citation } of review ? citationsOf(review.state.sheet) : [])
    counts.set(citation.document, (counts.get(citation.document) ?? 0) + 1)
  return counts
}
