import type { ReviewSource } from '#services/review/prepare.ts'
import type { Result } from '#shared/text/fault.ts'
import type { OpenPackages } from '../openPackages.ts'
import { recordSource } from './recordSource.ts'
import type { Caller } from './serve.ts'

/** The person, the open review and the open package a call is about. Faults: `profile.none`, `mission.closed`, `package.closed`. */
export function reviewSource(packages: OpenPackages, caller: Caller, ask: { review: string; package: string }): Result<ReviewSource> {
  return recordSource(packages, caller, 'review', { record: ask.review, package: ask.package })
}
