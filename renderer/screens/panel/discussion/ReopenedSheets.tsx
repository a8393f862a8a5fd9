import { useTranslation } from 'react-i18next'
import { shortMark } from '#shared/format/marks.ts'
import { type ChangedCriterion, reopenedSheets } from '#shared/panel/sheetChanges.ts'
import { nameIn, type PanelView } from '../panelView.ts'

/** Sheets that their experts reopened: both versions stay listed, here is what changed between them. */
export function ReopenedSheets({ panel }: { readonly panel: PanelView }) {
  const { t } = useTranslation('panelTalk')
  const sheets = reopenedSheets(panel.merged)
  if (sheets.length === 0) return null
  return (
    <section className="minutes" aria-labelledby="reopened-title">
      <h3 id="reopened-title">
        {t('reopened')}
        <small>{t('reopened.about')}</small>
      </h3>
      {sheets.map(({ expert, before, after, changed }) => (
        <table key={expert} className="talk-table">
          <caption>
            {t('reopened.of', {
              name: nameIn(panel.opened, expert),
              before: before.revision,
              after: after.revision,
              at: after.lockedAt.slice(0, 16).replace('T', ' '),
            })}
          </caption>
          <thead>
            <tr>
              {(['criterion', 'before', 'after'] as const).map((head) => (
                <th key={head} scope="col">
                  {t(`reopened.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {changed.map((one) => (
              <tr key={one.criterion}>
                <th scope="row">{one.criterion}</th>
                <td>
                  <Given given={one.before} />
                </td>
                <td>
                  <Given given={one.after} />
                </td>
              </tr>
            ))}
            {changed.length === 0 && (
              <tr>
                <td colSpan={3}>{t('reopened.same')}</td>
              </tr>
            )}
          </tbody>
        </table>
      ))}
    </section>
  )
}

function Given({ given: { mark, reason, finding } }: { readonly given: ChangedCriterion['before'] }) {
  return (
    <>
      {mark !== undefined && <b>{shortMark(mark)}</b>} {finding} {reason}
    </>
  )
}
