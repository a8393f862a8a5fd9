import { builtInStandards } from '#services/standards/builtIn.ts'
import { readKept } from '#services/standards/kept.ts'
import type { ListedStandard } from '#shared/ipc/settings.ts'
import { ok, type Result } from '#shared/text/fault.ts'
import type { OpenPackages } from '../openPackages.ts'
import { personAt } from '../people.ts'
import type { Caller } from './serve.ts'

/** What the package brings, what is built in, what the person imported or wrote. */
export async function listedStandards(
  packages: OpenPackages,
  token: string | undefined,
  caller: Caller,
): Promise<Result<readonly ListedStandard[]>> {
  const person = personAt(caller.window)
  const kept = person ? await readKept(person.profile) : ok([])
  if (!kept.ok) return kept
  const opened = token === undefined ? undefined : packages.opened(token, caller.window)?.value
  const own = opened?.standard && opened.standardSha256 ? [{ standard: opened.standard, sha256: opened.standardSha256 }] : []
  const builtIn = builtInStandards()
  const brought = own.filter(({ sha256 }) => !builtIn.some((one) => one.sha256 === sha256))
  return ok([
    ...brought.map((one) => ({ ...one, origin: 'package' as const })),
    ...builtIn.map((one) => ({ ...one, origin: 'builtIn' as const })),
    ...kept.value.map((one) => ({ ...one, origin: 'imported' as const })),
  ])
}
