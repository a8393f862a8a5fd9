import { useTranslation } from 'react-i18next'
import type { DueLine } from '#shared/archive/due.ts'
import { type MarkState, StateMark } from '../../../components/StateMark.tsx'
import { usePanel } from '../../../session/panel.tsx'
import { nameIn } from '../panelView.ts'

interface Props {
  readonly due: readonly DueLine[]
  /** files were looked at; before that nothing is missing */
  readonly known: boolean
  /** members who have not handed in */
  readonly absent: readonly string[]
  /** the panel confirmed a 核定 table */
  readonly hasTable: boolean
}

/** What the archive should hold: how many files of it are there, what is missing, and why something may stay missing. */
export function DueTable({ due, known, absent, hasTable }: Props) {
  const { t } = useTranslation('panelArchive')
  const { task } = usePanel()
  const and = t('and')
  const note = ({ kind, files, rejected, lacking }: DueLine): string => {
    if (lacking.length > 0) {
      if (kind !== 'results') return t(`lacking.${kind as 'panelPdf' | 'panelWorkbook' | 'table'}`)
      return t('lacking.results', {
        names: lacking.map(({ name = '', revision = 1 }) => t('sheetOf', { name, revision })).join(and),
      })
    }
    if (rejected > 0) return t('rejectedOf', { count: rejected })
    if (kind === 'results' && absent.length > 0) return t('absent', { names: absent.map((expert) => nameIn({ task }, expert)).join(and) })
    if (files > 0 || !known) return ''
    if (kind === 'table') return t(hasTable ? 'none.tableUnsigned' : 'none.table')
    return kind === 'results' || kind === 'panelPdf' || kind === 'panelWorkbook' ? t('none.record') : t(`none.${kind}`)
  }
  const markOf = ({ files, rejected, lacking }: DueLine): MarkState => {
    if (!known) return 'todo'
    return lacking.length > 0 || rejected > 0 ? 'warn' : files > 0 ? 'ok' : 'none'
  }
  return (
    <table className="archive-due">
      <caption>{t('due')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('head.kind')}</th>
          <th scope="col">{t('head.files')}</th>
          <th scope="col">{t('head.note')}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">
            <StateMark state="ok" size={15} decorative />
            {t('kind.package')}
          </th>
          <td />
          <td>{t('packageNote', { id: task.package.id, revision: task.package.revision })}</td>
        </tr>
        {due.map((line) => (
          <tr key={line.kind} data-lacking={(known && line.lacking.length > 0) || undefined}>
            <th scope="row">
              <StateMark state={markOf(line)} size={15} decorative />
              {t(`kind.${line.kind}`)}
            </th>
            <td>{known ? line.files : ''}</td>
            <td>{known ? note(line) : ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
