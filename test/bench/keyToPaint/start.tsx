import { App as AntdApp } from 'antd'
import { type ReactNode, useEffect } from 'react'
import { createRoot } from 'react-dom/client'
import type { OpenedPackage } from '#shared/ipc/packages.ts'
import type { OpenedReview } from '#shared/ipc/reviews.ts'
import { CurrentScreen } from '../../../renderer/app/CurrentScreen.tsx'
import { Frame } from '../../../renderer/app/frame/Frame.tsx'
import { ThemeProvider } from '../../../renderer/app/theme/ThemeProvider.tsx'
import { OpeningProvider } from '../../../renderer/screens/tasks/OpeningProvider.tsx'
import { AppearanceProvider } from '../../../renderer/session/appearance.tsx'
import { OverlayProvider } from '../../../renderer/session/overlays.tsx'
import { PersonProvider } from '../../../renderer/session/person.tsx'
import { ReviewProvider } from '../../../renderer/session/review.tsx'
import { startText } from '../../../renderer/session/text.ts'
import { useVisit, VisitProvider } from '../../../renderer/session/visit.tsx'
import '../../../renderer/app/theme/base.css'
import { watchKeys } from './watchKeys.ts'

/** The whole app around the scoring screen, with this review open; only the main process is replaced. */
export async function start(opened: OpenedPackage, review: OpenedReview): Promise<void> {
  await startText('zh-CN')
  watchKeys()
  const root = document.querySelector('#root')
  if (root === null) throw new Error('the page has no #root')
  createRoot(root).render(
    <AppearanceProvider first={{ colour: 'light', bigText: false, contrast: 'system', locale: 'zh-CN' }}>
      <ThemeProvider>
        <AntdApp component={false}>
          <PersonProvider nobody={null}>
            <VisitProvider>
              <OpeningProvider>
                <Open opened={opened} review={review}>
                  <ReviewProvider>
                    <OverlayProvider>
                      <Frame>
                        <CurrentScreen />
                      </Frame>
                    </OverlayProvider>
                  </ReviewProvider>
                </Open>
              </OpeningProvider>
            </VisitProvider>
          </PersonProvider>
        </AntdApp>
      </ThemeProvider>
    </AppearanceProvider>,
  )
}

interface Props {
  readonly opened: OpenedPackage
  readonly review: OpenedReview
  readonly children: ReactNode
}

function Open({ opened, review, children }: Props) {
  const visit = useVisit()
  // biome-ignore lint/correctness/useExhaustiveDependencies: opened once
  useEffect(() => void visit.show(opened, review), [])
  return visit.review ? children : null
}
