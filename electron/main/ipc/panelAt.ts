import type { OpenKept } from '#services/record/index.ts'
import { reviewedPackage } from '#services/review/reviewedPackage.ts'
import { type Given, givenBy } from '#services/verify/given.ts'
import { knownTask } from '#services/verify/knownTask.ts'
import type { Kinds } from '#shared/kinds/index.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import type { OpenPackages } from '../openPackages.ts'
import { openRecordOf, personAt } from '../people.ts'
import type { Caller } from './serve.ts'

export interface PanelAt {
  readonly open: OpenKept<Kinds['panel']>
  readonly given: Given
}

/** The open panel's record of a window, and the package its files are held against. */
export function panelAt(
  packages: OpenPackages,
  caller: Caller,
  ask: { readonly record: string; readonly package: string },
): Result<PanelAt> {
  const open = openRecordOf(personAt(caller.window), 'panel', ask.record)
  if (!open) return refuse({ code: 'mission.closed', name: ask.record })
  const opened = packages.opened(ask.package, caller.window)
  if (opened?.value.sha256 !== open.opened.sha256) return refuse({ code: 'package.closed' })
  return ok({ open, given: givenBy(knownTask(reviewedPackage(opened.file, opened.value)), opened.value.standardSha256) })
}
