import { App as AntdApp } from 'antd'
import { useEffect } from 'react'
import type { Appearance } from '#shared/ipc/app.ts'
import { KeepProgress } from '../screens/tasks/KeepProgress.tsx'
import { OpeningProvider } from '../screens/tasks/OpeningProvider.tsx'
import { AppearanceProvider } from '../session/appearance.tsx'
import { bridge } from '../session/bridge.ts'
import { OverlayProvider } from '../session/overlays.tsx'
import { PersonProvider } from '../session/person.tsx'
import { ReviewProvider } from '../session/review.tsx'
import { VisitProvider } from '../session/visit.tsx'
import { CurrentScreen } from './CurrentScreen.tsx'
import { CharacterNote } from './frame/CharacterNote.tsx'
import { Frame } from './frame/Frame.tsx'
import { SignIn } from './frame/SignIn.tsx'
import { ThemeProvider } from './theme/ThemeProvider.tsx'

/** The providers from the outside in: look, theme, visit; then the frame with the screen of the step. */
export function App({ appearance }: { readonly appearance: Appearance }) {
  useEffect(() => void bridge.app.ready(), [])
  return (
    <AppearanceProvider first={appearance}>
      <ThemeProvider>
        <AntdApp component={false}>
          <CharacterNote />
          <PersonProvider nobody={<SignIn />}>
            <VisitProvider>
              <OpeningProvider>
                <ReviewProvider>
                  <KeepProgress />
                  <OverlayProvider>
                    <Frame>
                      <CurrentScreen />
                    </Frame>
                  </OverlayProvider>
                </ReviewProvider>
              </OpeningProvider>
            </VisitProvider>
          </PersonProvider>
        </AntdApp>
      </ThemeProvider>
    </AppearanceProvider>
  )
}
