import { useTranslation } from 'react-i18next'
import { shortMark } from '#shared/format/marks.ts'
import type { Standard } from '#shared/standard/format.ts'
import { nameIn, type PanelView } from '../panelView.ts'

interface Props {
  readonly panel: PanelView
  readonly standard: Standard
}

const darkest = 45

/** The marks with a ground that is the darker the more of the maximum was taken off; the numbers stand in it, so that it is its own table. */
export function HeatMatrix({ panel, standard }: Props) {
  const { t } = useTranslation('panelSummary')
  const { matrix, sheets } = panel.merged.parts
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the table scrolls and must be reached by keyboard
    <section className="heat" tabIndex={0} aria-label={t('heat.title')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('head.criterion')}</th>
            {sheets.map(({ expert }) => (
              <th key={expert} scope="col">
                {nameIn(panel.opened, expert)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.map(({ criterion, max, marks }) => (
            <tr key={criterion}>
              <th scope="row">
                <b>{criterion}</b> {standard.criteria.find(({ id }) => id === criterion)?.name}
              </th>
              {marks.map(({ expert, mark }) => (
                <td
                  key={expert}
                  style={{ background: `color-mix(in srgb, var(--ink) ${(darkest * (max - mark)) / max}%, var(--surface))` }}
                >
                  {shortMark(mark)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
