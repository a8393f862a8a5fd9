import type { ComponentType } from 'react'
import type { panelScreen } from '#shared/text/zh/index.ts'
import type { PanelView } from '../../session/panel.tsx'
import { ArchiveTab } from './archive/ArchiveTab.tsx'
import { SigningTab } from './closing/SigningTab.tsx'
import { DiscussionTab } from './discussion/DiscussionTab.tsx'
import { subjectsOf, undiscussed } from './discussion/subjects.ts'
import { FilesTab } from './files/FilesTab.tsx'
import { OpinionTab } from './opinion/OpinionTab.tsx'
import { SummaryTab } from './summary/SummaryTab.tsx'

type TabText = Extract<keyof typeof panelScreen, `tab.${string}`>

interface PanelTab {
  /** the second part of the address: `#/panel/files` */
  readonly id: TabText extends `tab.${infer Id}` ? Id : never
  readonly Tab: ComponentType<{ readonly panel: PanelView }>
  /** what stands beside its name; 0 shows nothing */
  readonly count: (view: PanelView) => number
}

/** The tabs of 汇总 in the order of the meeting. A new tab is one entry here and its text `tab.<id>`. */
export const panelTabs: readonly [PanelTab, ...PanelTab[]] = [
  { id: 'files', Tab: FilesTab, count: ({ merged }) => merged.counted.length },
  { id: 'summary', Tab: SummaryTab, count: ({ merged }) => merged.open.filter(({ kind }) => kind !== 'absent').length },
  { id: 'discussion', Tab: DiscussionTab, count: ({ merged, state }) => undiscussed(subjectsOf(merged, state, undefined)) },
  { id: 'opinion', Tab: OpinionTab, count: () => 0 },
  { id: 'signing', Tab: SigningTab, count: ({ blockers, state }) => (state.locked ? 0 : blockers.length) },
  { id: 'archive', Tab: ArchiveTab, count: () => 0 },
]
