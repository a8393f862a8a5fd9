import type { Mission } from '#services/missions/list.ts'
import type { OpenedPackage } from '#shared/ipc/packages.ts'
import { type Result, refuse } from '#shared/text/fault.ts'
import type { OpenPackages } from '../openPackages.ts'
import type { Person } from '../people.ts'
import { places } from '../places.ts'
import type { Caller } from './serve.ts'
import { asJob } from './work.ts'

/** Where a task's package lies. The sample comes with the program, which may be started from another folder each time. */
export function packageOf({ practice }: Person, mission: Mission): string {
  return practice ? places.sample() : mission.package.file
}

/** Opens the very package a task is about; another one under its name is refused. */
export async function openSame(
  packages: OpenPackages,
  mission: Mission,
  path: string,
  { job, caller }: OpenedBy,
): Promise<Result<OpenedPackage>> {
  const opened = await asJob(job, caller, (options) => packages.open(path, caller.window, options))
  if (!opened.ok || opened.value.sha256 === mission.package.sha256) return opened
  await packages.close(opened.value.package)
  return refuse({ code: 'mission.otherPackage', want: mission.package.sha256, got: opened.value.sha256 })
}

interface OpenedBy {
  /** the page's name of the job, by which it is cancelled */
  readonly job: string
  readonly caller: Caller
}
