import type { OpenSource } from '#services/signing/lent.ts'
import type { KindId } from '#shared/kinds/index.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import type { OpenPackages } from '../openPackages.ts'
import { openRecordOf, personAt } from '../people.ts'
import type { Caller } from './serve.ts'

/** The person, the open record of a kind and the open package a call is about. Faults: `profile.none`, `mission.closed`, `package.closed`. */
export function recordSource<K extends KindId>(
  packages: OpenPackages,
  caller: Caller,
  kind: K,
  ask: { readonly record: string; readonly package: string },
): Result<OpenSource<K>> {
  const person = personAt(caller.window)
  if (!person) return refuse({ code: 'profile.none' })
  const mission = openRecordOf(person, kind, ask.record)
  if (!mission) return refuse({ code: 'mission.closed', name: ask.record })
  const known = packages.opened(ask.package, caller.window)
  if (!known || known.value.sha256 !== mission.opened.sha256) return refuse({ code: 'package.closed' })
  return ok({ profile: person.profile, mission, file: known.file, opened: known.value })
}
