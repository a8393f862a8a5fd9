import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Foot } from './Foot.tsx'
import { Rail } from './Rail.tsx'
import { TopBar } from './TopBar.tsx'
import './frame.css'

/** Top bar, rail and foot round every screen. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('app')
  return (
    <div className="frame">
      <button type="button" className="skip visually-hidden" onClick={focusContent}>
        {t('skipToContent')}
      </button>
      <TopBar />
      <Rail />
      <main className="content" id="content" tabIndex={-1}>
        {children}
      </main>
      <Foot />
    </div>
  )
}

function focusContent(): void {
  document.querySelector<HTMLElement>('#content')?.focus()
}
