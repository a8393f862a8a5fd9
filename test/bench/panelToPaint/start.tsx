import { App as AntdApp } from 'antd'
import { useMemo, useState } from 'react'
import { createRoot } from 'react-dom/client'
import type { PanelAct } from '#shared/panel/act.ts'
import { mergedPanel } from '#shared/panel/build.ts'
import { panelRecord } from '#shared/panel/record.ts'
import { ThemeProvider } from '../../../renderer/app/theme/ThemeProvider.tsx'
import type { PanelView } from '../../../renderer/screens/panel/panelView.ts'
import { SummaryTab } from '../../../renderer/screens/panel/summary/SummaryTab.tsx'
import { AppearanceProvider } from '../../../renderer/session/appearance.tsx'
import { PersonProvider } from '../../../renderer/session/person.tsx'
import { startText } from '../../../renderer/session/text.ts'
import { VisitProvider } from '../../../renderer/session/visit.tsx'
import '../../../renderer/app/theme/base.css'
import { bigPackage, contextOf, experts, sheetFile } from './bigPanel.ts'

declare global {
  interface Window {
    /** takes a changed sheet in and answers the milliseconds until the frame that shows it */
    editCell: (turn: number) => Promise<number>
  }
}

/** The tab 汇总 on a panel that lies on the page: every act is applied and merged as the app does. */
export async function start(): Promise<void> {
  await startText('zh-CN')
  const root = document.querySelector('#root')
  if (root === null) throw new Error('the page has no #root')
  createRoot(root).render(
    <AppearanceProvider first={{ colour: 'light', bigText: false, contrast: 'system', locale: 'zh-CN' }}>
      <ThemeProvider>
        <AntdApp component={false}>
          <PersonProvider nobody={null}>
            <VisitProvider>
              <Panel />
            </VisitProvider>
          </PersonProvider>
        </AntdApp>
      </ThemeProvider>
    </AppearanceProvider>,
  )
}

const at = '2026-09-15T18:00:00+08:00'

function Panel() {
  const opened = useMemo(bigPackage, [])
  const context = useMemo(() => contextOf(opened), [opened])
  const [state, setState] = useState(() => taken(Array.from({ length: experts }, (_, expert) => sheetFile(opened, expert, 5))))
  const merged = useMemo(() => mergedPanel(state, context), [state, context])
  const panel: PanelView = {
    state,
    merged,
    opened,
    may: () => true,
    act: async (act) => {
      setState((now) => applied(now, act))
      return { ok: true, value: undefined }
    },
  }
  window.editCell = (turn) =>
    new Promise((done) => {
      const began = performance.now()
      requestAnimationFrame(() => {
        const channel = new MessageChannel()
        channel.port1.onmessage = () => done(performance.now() - began)
        channel.port2.postMessage(undefined)
      })
      void panel.act({ kind: 'files.taken', files: [sheetFile(opened, 3, turn)] })
    })
  return <SummaryTab panel={panel} />
}

function taken(files: Extract<PanelAct, { kind: 'files.taken' }>['files']) {
  return applied(panelRecord.empty, { kind: 'files.taken', files })
}

function applied(state: typeof panelRecord.empty, act: PanelAct) {
  return panelRecord.apply(state, { seq: state.length, id: `E${state.length}`, at, by: 'W01', prev: '', act })
}
