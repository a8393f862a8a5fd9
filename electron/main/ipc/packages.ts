import { basename, dirname } from 'node:path'
import { type ContentKind, contentKind } from '#services/files/contentKind.ts'
import { keepRecent } from '#services/missions/list.ts'
import { targetFacts } from '#services/signing/target.ts'
import { utcTime } from '#shared/format/time.ts'
import { packageCalls } from '#shared/ipc/packages.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import { pathOf, tokenFor } from '../fileTokens.ts'
import type { OpenPackages } from '../openPackages.ts'
import { personAt } from '../people.ts'
import { places } from '../places.ts'
import { type Caller, serve } from './serve.ts'
import { asJob } from './work.ts'

export function servePackages(packages: OpenPackages): void {
  serve(packageCalls, {
    open: async ({ file, job }, caller) => {
      const path = pathOf(file)
      if (path === undefined) return refuse({ code: 'file.token' })
      // Real packages must not be opened in practice mode.
      if (personAt(caller.window)?.practice && path !== places.sample()) return refuse({ code: 'package.practice', name: basename(path) })
      // from its first moment it is a job that a cancel finds
      return asJob(job, caller, async (options) => {
        const wrong = wrongKind(await contentKind(path), path)
        if (wrong) return refuse({ code: wrong, name: basename(path) })
        const opened = await packages.open(path, caller.window, options)
        await keepRecentlyOpened(caller, path, opened)
        return opened
      })
    },
    sample: async () => ok(await tokenFor(places.sample())),
    place: async ({ package: token }, { window }) => {
      const opened = packages.opened(token, window)
      if (!opened) return refuse({ code: 'package.closed' })
      const [there, here] = await Promise.all([targetFacts(dirname(opened.file), places.data()), targetFacts(places.data(), places.data())])
      if (!there.ok) return there
      return here.ok ? ok({ elsewhere: there.value.elsewhere, free: here.value.free, low: here.value.low }) : here
    },
    close: async (ask, { window }) => (packages.opened(ask.package, window) ? packages.close(ask.package) : ok(undefined)),
  })
}

const wrongKinds: Readonly<Record<Exclude<ContentKind, 'zip'>, string>> = {
  pdf: 'package.isPdf',
  office: 'package.isOffice',
  picture: 'package.isPicture',
  json: 'package.isJson',
  text: 'package.isText',
  empty: 'package.isEmpty',
  folder: 'package.isFolder',
  other: 'package.isOther',
}

/** A file that is not a package is named as what it is, without a report. A file named as a package whose content is unrecognisable is a damaged package. */
function wrongKind(kind: ContentKind | undefined, path: string): string | undefined {
  if (kind === undefined || kind === 'zip') return undefined
  const named = path.toLowerCase().endsWith('.ticplan')
  return named && (kind === 'other' || kind === 'text' || kind === 'json') ? undefined : wrongKinds[kind]
}

/** The list of recent packages includes refused ones, with the reason; a cancelled check adds no entry. */
async function keepRecentlyOpened({ window }: Caller, file: string, opened: Result<unknown>): Promise<void> {
  const person = personAt(window)
  const code = opened.ok ? undefined : opened.faults[0]?.code
  if (!person || code?.startsWith('job.')) return
  const at = utcTime(new Date())
  await keepRecent(person.profile, { file, at, accepted: opened.ok, ...(code !== undefined && { code }) })
}
