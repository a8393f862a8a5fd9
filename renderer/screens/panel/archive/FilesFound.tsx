import { useTranslation } from 'react-i18next'
import type { ArchivedFile } from '#shared/archive/format.ts'
import type { Surveyed } from '#shared/ipc/archives.ts'
import { byteSize } from '../../../components/byteSize.ts'
import { MiddleCut } from '../../../components/MiddleCut.tsx'
import { type MarkState, StateMark } from '../../../components/StateMark.tsx'

/** Every file as it will lie in the archive, with what the verifier found; then what is left out, and why. */
export function FilesFound({ surveyed: { files, leftOut } }: { readonly surveyed: Surveyed }) {
  const { t } = useTranslation('panelArchive')
  return (
    <>
      <table className="archive-files">
        <caption>{t('filesFound', { count: files.length, size: byteSize(files.reduce((sum, { bytes }) => sum + bytes, 0)) })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('head.file')}</th>
            <th scope="col">{t('head.what')}</th>
            <th scope="col">{t('head.verdict')}</th>
          </tr>
        </thead>
        <tbody>
          {files.map((file) => (
            <tr key={file.path} data-part={file.part}>
              <th scope="row">
                <MiddleCut text={file.path} />
              </th>
              <td>{whatOf(file)}</td>
              <td>
                <span className="archive-verdict">
                  <StateMark state={markOf(file)} size={15} decorative />
                  {t(`verdict.${file.verdict ?? 'evidence'}`)}
                  {file.state && file.verdict !== 'rejected' && t('stateOf', { state: file.state })}
                </span>
                {file.reasons.map(({ code, text }) => (
                  <small key={code}>{text}</small>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {leftOut.length > 0 && (
        <section className="archive-left" aria-label={t('leftOut')}>
          <h3>{t('leftOut')}</h3>
          <ul>
            {[...new Map(leftOut.map((one) => [`${one.why} ${one.name}`, one]))].map(([key, { name, why }]) => (
              <li key={key}>{t(`left.${why}`, { name })}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  )

  function whatOf({ part, record }: ArchivedFile): string {
    if (record?.kind === 'result') return t('resultOf', { name: record.name ?? '', revision: record.revision })
    if (record?.kind === 'panel') return t('panelOf', { revision: record.revision })
    if (record?.kind === 'values') return t('valuesOf', { revision: record.revision })
    return t(`part.${part}`)
  }
}

function markOf({ verdict, state }: ArchivedFile): MarkState {
  // an unsigned copy beside the signed sheet asks for nothing
  if (verdict === undefined || (verdict === 'unsigned' && state === '重复')) return 'none'
  return verdict === 'accepted' ? 'ok' : verdict === 'unsigned' ? 'warn' : 'bad'
}
