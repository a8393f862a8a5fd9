import { InfoCircleOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import type { Notice } from '#shared/text/notice.ts'
import { sayMessage } from '#shared/text/say.ts'
import { useAppearance } from '../../app/appearance.tsx'

/** What is said beside a document, above it: one line, and behind it the others. */
export function NoticeLine({ notices }: { readonly notices: readonly Notice[] }) {
  const { t } = useTranslation('materials')
  const { locale } = useAppearance().appearance
  const [first, ...others] = notices.map((one) => sayMessage(locale, one))
  if (first === undefined) return null
  if (others.length === 0)
    return (
      <p className="doc-notice" role="note">
        <InfoCircleOutlined aria-hidden />
        <span title={first}>{first}</span>
      </p>
    )
  return (
    <details className="doc-notices" role="note">
      <summary className="doc-notice">
        <InfoCircleOutlined aria-hidden />
        <span title={first}>{first}</span>
        <small>{t('pane.notices', { count: notices.length })}</small>
      </summary>
      <ul>
        {others.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </details>
  )
}
