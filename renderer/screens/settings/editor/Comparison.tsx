import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedStandard } from '#shared/ipc/settings.ts'
import type { OpenedDraft } from '#shared/ipc/standards.ts'
import { withBearings } from '#shared/standard/bearing.ts'
import { type RowDifference, standardDifferences } from '#shared/standard/template/differences.ts'
import { bridge } from '../../../session/bridge.ts'
import { useVisit } from '../../../session/visit.tsx'
import type { DraftReport } from './checkDraft.ts'

interface Props {
  readonly report: DraftReport
  readonly base: OpenedDraft['base']
}

/** 对比: what differs from another standard, item by item, in the columns of the template. */
export default function Comparison({ report: { standard }, base }: Props) {
  const { t } = useTranslation('standardEditor')
  const { opened } = useVisit()
  const [list, setList] = useState<readonly ListedStandard[]>([])
  const [chosen, setChosen] = useState<string>()
  useEffect(() => {
    void bridge.settings.standards(opened ? { package: opened.package } : {}).then((answer) => answer.ok && setList(answer.value))
  }, [opened])
  const sha256 = chosen ?? base?.sha256 ?? list[0]?.sha256
  const other = list.find((one) => one.sha256 === sha256)?.standard
  const differences = useMemo(
    () => (standard === undefined || other === undefined ? undefined : standardDifferences(withBearings(other), standard)),
    [standard, other],
  )
  if (standard === undefined) return <p className="editor-wait">{t('shapeFirst')}</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling list must be reachable by keys
    <section className="editor-sheet" aria-label={t('tab.comparison')} tabIndex={0}>
      <label className="editor-choose">
        {t('compareWith')}
        <select className="editor-pick" value={sha256 ?? ''} onChange={(event) => setChosen(event.target.value)}>
          {list.map((one) => (
            <option key={`${one.sha256} ${one.origin}`} value={one.sha256}>
              {`${one.standard.name} ${one.standard.version}`}
            </option>
          ))}
        </select>
      </label>
      {differences !== undefined && (
        <p role="status">{differences.length === 0 ? t('noDifference') : t('differences', { count: differences.length })}</p>
      )}
      {differences?.map((row) => (
        <Difference key={`${row.section} ${row.key} ${row.kind}`} row={row} />
      ))}
    </section>
  )
}

function Difference({ row: { section, key, name, kind, fields } }: { readonly row: RowDifference }) {
  const { t } = useTranslation('standards')
  const { t: own } = useTranslation('standardEditor')
  return (
    <div className="editor-difference">
      <h3>
        {t(section)} {key} {name !== key && name} <em data-kind={kind}>{own(`difference.${kind}`)}</em>
      </h3>
      {fields.length > 0 && (
        <table>
          <tbody>
            {fields.map(({ heading, before, after }) => (
              <tr key={heading}>
                <th scope="row">{t(heading)}</th>
                <td>{before === '' ? own('notGiven') : <s>{before}</s>}</td>
                <td>{after === '' ? own('notGiven') : after}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}
