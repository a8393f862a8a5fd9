import { Modal } from 'antd'
import { lexer, type Token, type Tokens } from 'marked'
import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import english from '../../../docs/manual.en.md?raw'
import chinese from '../../../docs/manual.zh.md?raw'
import { useAppearance } from '../../session/appearance.tsx'
import { ManualText } from './ManualText.tsx'
import './manual.css'

/** The whole manual, from the same source as the one in `docs`; its pictures are left out, since the screen itself is at hand. */
export default function Manual({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('guide')
  const { locale } = useAppearance().appearance
  const body = useRef<HTMLDivElement>(null)
  const tokens = useMemo(() => lexer(locale === 'zh-CN' ? chinese : english), [locale])
  const parts = tokens.filter((token): token is Tokens.Heading => isHeading(token) && token.depth === 2)
  const show = (part: Tokens.Heading) => {
    const heading = body.current?.querySelectorAll('h3')[parts.indexOf(part)]
    heading?.scrollIntoView({ block: 'start' })
    heading?.focus()
  }
  return (
    <Modal open width={1040} title={<span className="title">{t('manual')}</span>} footer={null} onCancel={onClose} className="manual">
      <nav aria-label={t('manual.parts')}>
        {parts.map((part) => (
          <button type="button" key={part.text} onClick={() => show(part)}>
            {part.text}
          </button>
        ))}
      </nav>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <div className="manual-body" ref={body} tabIndex={0} role="document">
        <ManualText tokens={tokens.filter((token) => !(isHeading(token) && token.depth === 1))} />
      </div>
    </Modal>
  )
}

function isHeading(token: Token): token is Tokens.Heading {
  return token.type === 'heading'
}
