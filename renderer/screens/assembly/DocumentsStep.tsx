import { Button } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Faults } from '../../components/Faults.tsx'
import { BroughtNote } from './BroughtNote.tsx'
import { DocumentRow } from './DocumentRow.tsx'
import { Progressing } from './Progressing.tsx'
import { type Assembly, saidOf } from './useAssembly.ts'
import type { Bringing } from './useBringing.ts'

interface Props {
  readonly assembly: Assembly
  readonly bringing: Bringing
}

/** 文档: files and folders are dropped anywhere or chosen; each is recognised by content, and its title and criteria are proposed. */
export function DocumentsStep({ assembly, bringing }: Props) {
  const { t } = useTranslation('assemblyScreen')
  const { documents, edited, opened, checked, change, rest } = assembly
  const shown = useMemo(() => saidOf(documents, edited), [documents, edited])
  const wrong = useMemo(() => new Set((checked?.faults ?? []).flatMap(({ document }) => document ?? [])), [checked])
  const names = useMemo(() => new Map(opened.criteria.map(({ id, name }) => [id, name])), [opened.criteria])
  const twins = useMemo(() => twinsOf(documents), [documents])
  const isBusy = bringing.running !== undefined
  return (
    <>
      <div className="assembly-head">
        <Button type={documents.length === 0 ? 'primary' : 'default'} disabled={isBusy} onClick={() => void bringing.chooseFolder()}>
          {t('addFolder')}
        </Button>
        <Button disabled={isBusy} onClick={() => void bringing.chooseFiles()}>
          {t('addFiles')}
        </Button>
        <span className="assembly-quiet">{t('orDrop')}</span>
        <span className="grow" />
        <Button size="small" disabled={isBusy} title={t('readAgainHint')} onClick={() => void bringing.readAgain()}>
          {t('readAgain')}
        </Button>
      </div>
      {bringing.running && <Progressing running={bringing.running} onCancel={bringing.cancel} />}
      <BroughtNote news={bringing.news} />
      {opened.listFaults.length > 0 && <Faults faults={opened.listFaults} />}
      {documents.length === 0 ? (
        <p className="assembly-quiet">{t('noDocuments')}</p>
      ) : (
        <>
          <p className="assembly-quiet">{t('documentsAbout', { count: documents.length })}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling table must be reachable by keys */}
          <div className="assembly-table" tabIndex={0}>
            <table className="assembly-documents">
              <thead>
                <tr>
                  {(['id', 'title', 'kind', 'pages', 'criteria', 'date', 'issuer', 'file'] as const).map((key) => (
                    <th key={key} scope="col">
                      {t(`document.${key}`)}
                    </th>
                  ))}
                  <td />
                </tr>
              </thead>
              <tbody>
                {shown.map((one) => (
                  <DocumentRow
                    key={one.id}
                    document={one}
                    names={names}
                    isWrong={wrong.has(one.id)}
                    isFixed={opened.listFaults.length > 0 || isBusy}
                    twin={twins.get(one.id)}
                    change={change}
                    rest={rest}
                    onSetAside={bringing.setAside}
                  />
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </>
  )
}

/** Documents with the bytes of an earlier one: number → the earlier one's. */
function twinsOf(documents: Assembly['documents']): ReadonlyMap<string, string> {
  const first = new Map<string, string>()
  const twins = new Map<string, string>()
  for (const { id, sha256 } of documents) {
    const other = first.get(sha256)
    if (other === undefined) first.set(sha256, id)
    else twins.set(id, other)
  }
  return twins
}
