import { App as AntdApp } from 'antd'
import { useEffect } from 'react'
import type { Appearance } from '#shared/ipc/app.ts'
import { AppearanceProvider } from './appearance.tsx'
import { Broken } from './Broken.tsx'
import { bridge } from './bridge.ts'
import { Doorway } from './frame/Doorway.tsx'
import { Frame } from './frame/Frame.tsx'
import { PersonProvider } from './person.tsx'
import { ReviewProvider } from './review.tsx'
import { useStep } from './routes.tsx'
import { ThemeProvider } from './theme/ThemeProvider.tsx'
import { VisitProvider } from './visit.tsx'

/** The providers from the outside in: look, theme, visit; then the frame with the screen of the step. */
export function App({ appearance }: { readonly appearance: Appearance }) {
  useEffect(() => void bridge.app.ready(), [])
  return (
    <AppearanceProvider first={appearance}>
      <ThemeProvider>
        <AntdApp component={false}>
          <PersonProvider nobody={<Doorway />}>
            <VisitProvider>
              <ReviewProvider>
                <Frame>
                  <CurrentScreen />
                </Frame>
              </ReviewProvider>
            </VisitProvider>
          </PersonProvider>
        </AntdApp>
      </ThemeProvider>
    </AppearanceProvider>
  )
}

function CurrentScreen() {
  const { id, screen: Screen } = useStep()
  return (
    <Broken key={id}>
      <Screen />
    </Broken>
  )
}
