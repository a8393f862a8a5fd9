import {
  AuditOutlined,
  ContainerOutlined,
  EditOutlined,
  FolderOpenOutlined,
  FormOutlined,
  InboxOutlined,
  PrinterOutlined,
  SafetyCertificateOutlined,
  SettingOutlined,
  TableOutlined,
} from '@ant-design/icons'
import { type ComponentType, lazy, type ReactNode } from 'react'
import type { OpenedPackage } from '#shared/ipc/packages.ts'
import type { PanelMember } from '#shared/plan/task.ts'
import type { app } from '#shared/text/zh/index.ts'
import { ScoringScreen } from '../screens/scoring/ScoringScreen.tsx'
import { TasksScreen } from '../screens/tasks/TasksScreen.tsx'
import { type StepId, useAddressedStep } from '../session/address.ts'

export interface Step {
  /** the hash of the address: index.html#/tasks */
  readonly id: StepId
  /** key of its word in the catalogue `app` */
  readonly text: Extract<keyof typeof app, `step.${string}`>
  readonly icon: ReactNode
  readonly screen: ComponentType
  /** what must be open; otherwise the frame explains how to open it, so that the screen may rely on it */
  readonly needs?: 'package' | 'review' | 'pledge'
  /** steps that do not apply are absent from the rail; called with what is open */
  readonly applies?: (open: OpenVisit) => boolean
}

export interface OpenVisit {
  readonly opened?: OpenedPackage
  readonly member?: PanelMember
  /** the person reads the package and has no sheet: 秘书, 监督 */
  readonly reads: boolean
}

function hasSheet({ reads }: OpenVisit): boolean {
  return !reads
}

const loads: (() => Promise<unknown>)[] = []

/** A screen that is not shown first: loaded after the start, or earlier when it is opened. */
function later(load: () => Promise<ComponentType>): ComponentType {
  loads.push(load)
  return lazy(async () => ({ default: await load() }))
}

/** The rail, in the order of a visit. A new screen is one entry here. */
export const steps: readonly [Step, ...Step[]] = [
  { id: 'tasks', text: 'step.tasks', icon: <InboxOutlined aria-hidden />, screen: TasksScreen },
  {
    id: 'materials',
    text: 'step.materials',
    icon: <FolderOpenOutlined aria-hidden />,
    screen: later(async () => (await import('../screens/materials/MaterialsScreen.tsx')).MaterialsScreen),
    needs: 'package',
  },
  {
    id: 'checks',
    text: 'step.checks',
    icon: <AuditOutlined aria-hidden />,
    screen: later(async () => (await import('../screens/checks/ChecksScreen.tsx')).ChecksScreen),
    needs: 'package',
  },
  {
    id: 'scoring',
    text: 'step.scoring',
    icon: <EditOutlined aria-hidden />,
    screen: ScoringScreen,
    needs: 'pledge',
    applies: ({ opened, reads }) => !reads && (opened === undefined || opened.standard !== undefined),
  },
  {
    id: 'opinion',
    text: 'step.opinion',
    icon: <FormOutlined aria-hidden />,
    screen: later(async () => (await import('../screens/opinion/OpinionScreen.tsx')).OpinionScreen),
    needs: 'pledge',
    applies: hasSheet,
  },
  {
    id: 'signing',
    text: 'step.signing',
    icon: <SafetyCertificateOutlined aria-hidden />,
    screen: later(async () => (await import('../screens/signing/SigningScreen.tsx')).SigningScreen),
    needs: 'review',
    applies: hasSheet,
  },
  {
    id: 'panel',
    text: 'step.panel',
    icon: <TableOutlined aria-hidden />,
    screen: later(async () => (await import('../screens/panel/PanelScreen.tsx')).PanelScreen),
    needs: 'package',
  },
  {
    id: 'printing',
    text: 'step.printing',
    icon: <PrinterOutlined aria-hidden />,
    screen: later(async () => (await import('../screens/printing/PrintingScreen.tsx')).PrintingScreen),
    needs: 'package',
  },
  {
    id: 'assembly',
    text: 'step.assembly',
    icon: <ContainerOutlined aria-hidden />,
    screen: later(async () => (await import('../screens/assembly/AssemblyScreen.tsx')).AssemblyScreen),
    applies: ({ reads }) => reads,
  },
  {
    id: 'settings',
    text: 'step.settings',
    icon: <SettingOutlined aria-hidden />,
    screen: later(async () => (await import('../screens/settings/SettingsScreen.tsx')).SettingsScreen),
  },
]

/** Loads the other screens while the page is idle, so that a step opens at once. */
export function loadScreensWhenIdle(): void {
  requestIdleCallback(() => void Promise.all(loads.map((load) => load())), { timeout: 3000 })
}

/** The step the address names (`#/scoring/S06` names scoring); an unknown one is the first. */
export function useStep(): Step {
  const id = useAddressedStep()
  return steps.find((step) => step.id === id) ?? steps[0]
}
