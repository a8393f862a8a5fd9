import { WarningOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import type { Notice } from '#shared/text/notice.ts'
import { sayMessage } from '#shared/text/say.ts'
import { useAppearance } from '../../session/appearance.tsx'

interface Props {
  readonly notices: readonly Notice[]
  /** an action, beside the lines */
  readonly children?: ReactNode
}

/** The notices of a viewer, one line each. */
export function NoticeLines({ notices, children }: Props) {
  const { locale } = useAppearance().appearance
  return (
    <div className="doc-notices" role="note">
      <ul>
        {notices.map((notice) => (
          <li key={notice.key}>
            <WarningOutlined aria-hidden />
            {sayMessage(locale, notice)}
          </li>
        ))}
      </ul>
      {children}
    </div>
  )
}
