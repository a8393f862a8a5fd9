import type { ReviewSource } from '#services/review/prepare.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import type { OpenPackages } from '../openPackages.ts'
import { openRecordOf, personAt } from '../people.ts'
import type { Caller } from './serve.ts'

/** The person, the open review and the open package a call is about. Faults: `profile.none`, `mission.closed`, `package.closed`. */
export function reviewSource(packages: OpenPackages, caller: Caller, ask: { review: string; package: string }): Result<ReviewSource> {
  const person = personAt(caller.window)
  if (!person) return refuse({ code: 'profile.none' })
  const mission = openRecordOf(person, 'review', ask.review)
  if (!mission) return refuse({ code: 'mission.closed', name: ask.review })
  const known = packages.opened(ask.package, caller.window)
  if (!known || known.value.sha256 !== mission.opened.sha256) return refuse({ code: 'package.closed' })
  return ok({ profile: person.profile, mission, file: known.file, opened: known.value })
}
