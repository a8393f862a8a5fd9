import type { KnownTask } from '#shared/signature/context.ts'
import type { Given } from '../verify/given.ts'

/** The task that what was handed in is held against: a panel has one. */
export function taskOf({ tasks }: Given): KnownTask {
  const [known, ...others] = tasks
  if (known === undefined || others.length > 0) throw new Error('a panel is held against one task')
  return known
}
