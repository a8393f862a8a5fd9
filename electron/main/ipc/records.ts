import { appendFromPage } from '#services/record/index.ts'
import { recordCalls } from '#shared/ipc/records.ts'
import type { Edit } from '#shared/record/edit.ts'
import { ok, refuse } from '#shared/text/fault.ts'
import type { OpenPackages } from '../openPackages.ts'
import type { OpenRecords } from '../openRecords.ts'
import { personAt } from '../people.ts'
import { serve } from './serve.ts'

/** The open records of the person at the window, whatever their kind. */
export function serveRecords(packages: OpenPackages, records: OpenRecords): void {
  serve(recordCalls, {
    begin: async ({ package: token, ...wanted }, caller) => {
      const person = personAt(caller.window)
      const opened = packages.opened(token, caller.window)
      if (!person || !opened) return refuse({ code: person ? 'package.closed' : 'profile.none' })
      return records.begin(person, opened, wanted)
    },
    isKept: async ({ package: token, kind, member }, caller) => {
      const person = personAt(caller.window)
      const opened = packages.opened(token, caller.window)
      if (!person || !opened) return refuse({ code: person ? 'package.closed' : 'profile.none' })
      return ok(records.isKept(person, opened, { kind, member }))
    },
    mend: async ({ record, package: token, edits }, caller) => {
      const person = personAt(caller.window)
      const open = person?.records.get(record)
      const opened = packages.opened(token, caller.window)
      if (!person || !open) return refuse({ code: 'mission.closed', name: record })
      if (opened?.value.sha256 !== open.opened.sha256) return refuse({ code: 'package.closed' })
      const { edit } = open.kind
      // what is no edit of the kind ends the part that can be put back
      const end = edits.findIndex((one) => !edit.safeParse(one).success)
      return records.mend(person, open, opened, (end < 0 ? edits : edits.slice(0, end)) as readonly Edit[])
    },
    append: async ({ record, draft }, caller) => {
      const open = personAt(caller.window)?.records.get(record)
      return open ? appendFromPage(open, draft) : refuse({ code: 'mission.closed', name: record })
    },
    close: async ({ record }, caller) => {
      const person = personAt(caller.window)
      await person?.records.get(record)?.close()
      person?.records.delete(record)
      return ok(undefined)
    },
  })
}
