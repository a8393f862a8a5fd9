import {
  AuditOutlined,
  EditOutlined,
  FolderOpenOutlined,
  FormOutlined,
  InboxOutlined,
  PrinterOutlined,
  SafetyCertificateOutlined,
  SettingOutlined,
} from '@ant-design/icons'
import type { ComponentType, ReactNode } from 'react'
import type { OpenedPackage } from '#shared/ipc/packages.ts'
import type { PanelMember } from '#shared/plan/task.ts'
import type { app } from '#shared/text/zh/index.ts'
import { ChecksScreen } from '../screens/checks/ChecksScreen.tsx'
import { MaterialsScreen } from '../screens/materials/MaterialsScreen.tsx'
import { OpinionScreen } from '../screens/opinion/OpinionScreen.tsx'
import { PrintingScreen } from '../screens/printing/PrintingScreen.tsx'
import { ScoringScreen } from '../screens/scoring/ScoringScreen.tsx'
import { SettingsScreen } from '../screens/settings/SettingsScreen.tsx'
import { SigningScreen } from '../screens/signing/SigningScreen.tsx'
import { TasksScreen } from '../screens/tasks/TasksScreen.tsx'
import { type StepId, useAddress } from './address.ts'

export interface Step {
  /** stands in the address: index.html#/tasks */
  readonly id: StepId
  /** key of its word in the catalogue `app` */
  readonly text: Extract<keyof typeof app, `step.${string}`>
  readonly icon: ReactNode
  readonly screen: ComponentType
  /** what must be on the table; without it the frame says how to get there, so that the screen may rely on it */
  readonly needs?: 'package' | 'review' | 'pledge'
  /** steps that do not apply are absent from the rail; asked with what is open */
  readonly applies?: (open: OpenVisit) => boolean
}

export interface OpenVisit {
  readonly opened?: OpenedPackage
  readonly member?: PanelMember
}

/** The rail, in the order of a visit. A new screen is one entry here. */
export const steps: readonly [Step, ...Step[]] = [
  { id: 'tasks', text: 'step.tasks', icon: <InboxOutlined />, screen: TasksScreen },
  { id: 'materials', text: 'step.materials', icon: <FolderOpenOutlined />, screen: MaterialsScreen, needs: 'package' },
  { id: 'checks', text: 'step.checks', icon: <AuditOutlined />, screen: ChecksScreen, needs: 'package' },
  {
    id: 'scoring',
    text: 'step.scoring',
    icon: <EditOutlined />,
    screen: ScoringScreen,
    needs: 'pledge',
    applies: ({ opened }) => opened === undefined || opened.standard !== undefined,
  },
  { id: 'opinion', text: 'step.opinion', icon: <FormOutlined />, screen: OpinionScreen, needs: 'pledge' },
  { id: 'signing', text: 'step.signing', icon: <SafetyCertificateOutlined />, screen: SigningScreen, needs: 'review' },
  { id: 'printing', text: 'step.printing', icon: <PrinterOutlined />, screen: PrintingScreen, needs: 'package' },
  { id: 'settings', text: 'step.settings', icon: <SettingOutlined />, screen: SettingsScreen },
]

/** The step the address names (`#/scoring/S06` names scoring); an unknown one is the first. */
export function useStep(): Step {
  const id = useAddress()[0]
  return steps.find((step) => step.id === id) ?? steps[0]
}
