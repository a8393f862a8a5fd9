import { useTranslation } from 'react-i18next'
import type { OpenedPackage } from '#shared/ipc/packages.ts'
import { documentOf } from '#shared/review/context.ts'
import type { RuleFinding } from '#shared/rules/finding.ts'
import { groupsOfFour } from '../../../components/groupsOfFour.ts'
import { pagesRead } from './pagesRead.ts'

/** The documents the finding rests on: title (opens 材料 at the page), the pages the plan names, the digest. */
export function DocumentsRead({ opened, finding }: { readonly opened: OpenedPackage; readonly finding: RuleFinding }) {
  const { t } = useTranslation('checks')
  const pages = pagesRead(opened.plan, finding.reads)
  return (
    <section className="documents-read" aria-labelledby="documents-title">
      <h3 id="documents-title">{t('documents.title')}</h3>
      {finding.documents.length === 0 && <p className="data-none">{t('documents.none')}</p>}
      <ul>
        {finding.documents.map((id) => {
          const document = documentOf(opened.plan, id)
          const own = pages.get(id) ?? []
          const digest = document && opened.entries[document.path]?.sha256
          return (
            <li key={id}>
              <a href={`#/materials/${id}/${own[0] ?? 1}`}>{document ? `${document.title}.${document.kind}` : id}</a>
              {own.length > 0 && <span>{t('documents.pages', { pages: own.join(t('data.and')) })}</span>}
              {digest && <span className="digest">{groupsOfFour(digest.slice(0, 8))}</span>}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
