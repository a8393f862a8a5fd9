import { InboxOutlined } from '@ant-design/icons'
import { type ComponentType, type ReactNode, useEffect, useState } from 'react'
import { TasksScreen } from '../screens/tasks/TasksScreen.tsx'

export interface Step {
  /** stands in the address: index.html#/tasks */
  readonly id: string
  /** key of its word in the catalogue `app` */
  readonly text: 'step.tasks'
  readonly icon: ReactNode
  readonly screen: ComponentType
}

/** The rail, in the order of a visit. A new screen is one entry here. */
export const steps: readonly [Step, ...Step[]] = [{ id: 'tasks', text: 'step.tasks', icon: <InboxOutlined />, screen: TasksScreen }]

/** The step the address names; an unknown one is the first. */
export function useStep(): Step {
  const [hash, setHash] = useState(location.hash)
  useEffect(() => {
    const hear = () => setHash(location.hash)
    addEventListener('hashchange', hear)
    return () => removeEventListener('hashchange', hear)
  }, [])
  return steps.find(({ id }) => hash === `#/${id}`) ?? steps[0]
}
