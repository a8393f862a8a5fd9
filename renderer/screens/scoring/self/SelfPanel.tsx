import { useTranslation } from 'react-i18next'
import { fullMark } from '#shared/format/marks.ts'
import type { Ref } from '#shared/format/values.ts'
import type { Places } from '../usePlaces.ts'
import type { SelfView } from './useSelf.ts'

interface Props {
  readonly self: SelfView | undefined
  readonly places: Places
}

/** What the centre bases its mark on, and what the first check said: of this criterion, then of the whole. */
export function SelfPanel({ self, places }: Props) {
  const { t } = useTranslation('scoringScreen')
  if (!self?.isOpen) return null
  const { whole, item, check } = self
  const { preliminary } = whole
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reached by keyboard
    <section className="self-panel" id="self-panel" aria-label={t('self.title')} tabIndex={0}>
      <h3>
        {t('self.grounds')}
        <small>{t('self.by', { by: whole.by, date: whole.date })}</small>
      </h3>
      <p>{item?.grounds ?? t('self.noGrounds')}</p>
      <Documents documents={item?.documents} places={places} />
      <h3>
        {t('self.check')}
        {preliminary && <small>{t('self.checkBy', { by: preliminary.by, date: preliminary.date })}</small>}
      </h3>
      {preliminary === undefined && <p>{t('self.noCheck')}</p>}
      {check && (
        <p>
          <span className="self-lead">{t('self.checkItem')}</span>
          {[check.mark !== undefined && t('self.checkMark', { mark: fullMark(check.mark) }), check.opinion]
            .filter(Boolean)
            .join(t('comma'))}
        </p>
      )}
      {preliminary && <p>{preliminary.opinion}</p>}
      <Documents documents={preliminary?.documents} places={places} />
    </section>
  )
}

function Documents({ documents, places }: { readonly documents: readonly Ref[] | undefined; readonly places: Places }) {
  if (documents === undefined || documents.length === 0) return null
  return (
    <p className="self-documents">
      {documents.map(({ document, page = 1 }, at) => (
        <button
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
          key={at}
          type="button"
          onClick={() => places.show({ document, page })}
        >
          {document} {places.titleOf(document)}
        </button>
      ))}
    </p>
  )
}
