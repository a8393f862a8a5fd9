import type { ComponentType } from 'react'
import type { panelScreen } from '#shared/text/zh/index.ts'
import type { PanelView } from '../../session/panel.tsx'
import { FilesTab } from './files/FilesTab.tsx'

type TabText = Extract<keyof typeof panelScreen, `tab.${string}`>

interface PanelTab {
  /** the second part of the address: `#/panel/files` */
  readonly id: TabText extends `tab.${infer Id}` ? Id : never
  readonly Tab: ComponentType
  /** what stands beside its name; 0 shows nothing */
  readonly count: (view: PanelView) => number
}

/** The tabs of 汇总 in the order of the meeting. A new tab is one entry here and its text `tab.<id>`. */
export const panelTabs: readonly [PanelTab, ...PanelTab[]] = [{ id: 'files', Tab: FilesTab, count: ({ merged }) => merged.counted.length }]
