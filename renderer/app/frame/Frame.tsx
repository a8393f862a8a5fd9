import { type ReactNode, useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { saveBeforeLeaving } from '../../session/closing.ts'
import { drafts } from '../../session/drafts.ts'
import { useShownRecord } from '../../session/shownRecord.ts'
import { Announcer } from './Announcer.tsx'
import { Banners } from './Banners.tsx'
import { Foot } from './Foot.tsx'
import { Overlays } from './Overlays.tsx'
import { Rail } from './Rail.tsx'
import { TopBar } from './TopBar.tsx'
import { useFrameActions } from './useFrameActions.ts'
import { useIdleLock } from './useIdleLock.ts'
import { useKeptRefused } from './useKeptRefused.ts'
import { useSettledBeforeClose } from './useSettledBeforeClose.ts'
import './frame.css'
import './narrow.css'

/** Top bar, rail and foot round every screen, what lies over it, and the keys that work everywhere. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('app')
  const { said, say } = useSaid()
  const session = useShownRecord()?.session
  const sayWhetherSaved = useCallback(() => {
    void saveBeforeLeaving('lock').then(() => {
      const saved = session?.snapshot().saved
      if (saved === undefined) say(t('saved.nothing'))
      else if (saved.kind === 'failed') say(t('saved.failed'))
      else if (drafts.isTyping()) say(t('saved.entering'))
      else say(saved.kind === 'saving' ? t('saved.saving') : t('saved.all', { time: saved.at.slice(11, 19) }))
    })
  }, [session, say, t])
  const actions = useFrameActions(say, sayWhetherSaved)
  useIdleLock(actions.lock)
  useSettledBeforeClose()
  useKeptRefused()
  return (
    <div className="frame">
      <button type="button" className="skip visually-hidden" onClick={focusContent}>
        {t('skipToContent')}
      </button>
      <TopBar onLock={actions.lock} />
      <Rail />
      <main className="content" id="content" tabIndex={-1}>
        <Banners />
        {children}
        <Overlays actions={actions} />
      </main>
      <Foot said={said} />
      <Announcer />
    </div>
  )
}

/** A short message in the footer, read out and removed after a while; repeating a message announces it again. */
function useSaid() {
  const [said, setSaid] = useState({ text: '', turn: 0 })
  const say = useCallback((text: string) => {
    setSaid(({ turn }) => ({ text, turn: turn + 1 }))
    setTimeout(() => setSaid((now) => (now.text === text ? { ...now, text: '' } : now)), 6000)
  }, [])
  return { said, say }
}

function focusContent(): void {
  document.querySelector<HTMLElement>('#content')?.focus()
}
