import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { shortDay } from '../../components/days.ts'
import { useAppearance } from '../../session/appearance.tsx'

interface Props<Line> {
  readonly lines: readonly Line[]
  readonly children: (line: Line) => ReactNode
}

/** Lines of the history under the half days they were made in, in the order given. */
export function ByHalfDay<Line extends { readonly at: string }>({ lines, children }: Props<Line>) {
  const { t } = useTranslation('history')
  const { locale } = useAppearance().appearance
  const groups = Map.groupBy(lines, ({ at }) => `${at.slice(0, 10)} ${Number(at.slice(11, 13)) < 12 ? 'am' : 'pm'}`)
  return [...groups].map(([key, part]) => {
    const [day = '', half] = key.split(' ')
    return (
      <section key={key}>
        <h3>{[shortDay(locale, day), t(half === 'am' ? 'morning' : 'afternoon')].join(' ')}</h3>
        <ul>{part.map(children)}</ul>
      </section>
    )
  })
}
