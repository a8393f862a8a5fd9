import { basename } from 'node:path'
import { app } from 'electron'
import { readWhole } from '#services/files/read.ts'
import { writeFileSafely } from '#services/files/write.ts'
import { localIso } from '#services/journal/index.ts'
import { readMissions } from '#services/missions/list.ts'
import { wipeMission } from '#services/missions/wipe.ts'
import { checkCopy, exportProfile } from '#services/profiles/transfer.ts'
import { keepBackup, readBackup } from '#services/settings/backup.ts'
import { diagnosticsText } from '#services/settings/diagnostics.ts'
import { storageFacts } from '#services/settings/storage.ts'
import { builtInStandards } from '#services/standards/builtIn.ts'
import { dropStandard, keepStandards, readKept } from '#services/standards/kept.ts'
import { type ListedStandard, settingsCalls } from '#shared/ipc/settings.ts'
import { type Fault, ok, type Result, refuse } from '#shared/text/fault.ts'
import { pathOf, targetOf } from '../fileTokens.ts'
import type { OpenPackages } from '../openPackages.ts'
import { type Person, personAt } from '../people.ts'
import { places } from '../places.ts'
import { type Caller, serve } from './serve.ts'

/** Standards, storage, backup, the person's certificate, diagnostics and wiping: what 设置 shows and does on this computer. */
export function serveSettings(packages: OpenPackages): void {
  serve(settingsCalls, {
    standards: async ({ package: token }, caller) => {
      const person = personAt(caller.window)
      const kept = person ? await readKept(person.profile) : ok([])
      if (!kept.ok) return kept
      const opened = token === undefined ? undefined : packages.opened(token)?.value
      const own = opened?.standard && opened.standardSha256 ? [{ standard: opened.standard, sha256: opened.standardSha256 }] : []
      const builtIn = builtInStandards()
      const brought = own.filter(({ sha256 }) => !builtIn.some((one) => one.sha256 === sha256))
      const list: ListedStandard[] = [
        ...brought.map((one) => ({ ...one, origin: 'package' as const })),
        ...builtIn.map((one) => ({ ...one, origin: 'builtIn' as const })),
        ...kept.value.map((one) => ({ ...one, origin: 'imported' as const })),
      ]
      return ok(list)
    },
    importStandard: async ({ file }, caller) => {
      const person = personOf(caller)
      if (!person.ok) return person
      const path = pathOf(file)
      if (path === undefined) return refuse({ code: 'file.token' })
      const bytes = await readWhole(path)
      if (!bytes.ok) return bytes
      const { readStandards } = await import('#services/standards/files.ts')
      const read = readStandards(bytes.value, basename(path))
      if (!read.ok) return read
      const kept = await keepStandards(person.value.profile, read.value)
      return kept.ok ? ok(read.value.map((one) => ({ ...one, origin: 'imported' as const }))) : kept
    },
    removeStandard: async ({ sha256 }, caller) => {
      const person = personOf(caller)
      return person.ok ? dropStandard(person.value.profile, sha256) : person
    },
    storage: async ({ review }, caller) => {
      const person = personOf(caller)
      return person.ok ? storageFacts(person.value.profile, review) : person
    },
    lastBackup: async (_ask, caller) => {
      const person = personOf(caller)
      return person.ok ? readBackup(person.value.profile) : person
    },
    backUp: async ({ target, passphrase }, caller) => {
      const person = personOf(caller)
      const path = targetOf(target)
      if (!person.ok) return person
      if (path === undefined) return refuse({ code: 'file.token' })
      const { profile } = person.value
      const written = await exportProfile(profile.folder, path, passphrase, true)
      if (!written.ok) return written
      const checked = await checkCopy(path, profile.folder, passphrase)
      if (!checked.ok) return checked
      const backup = { at: localIso(new Date()), name: basename(path), bytes: checked.value.bytes }
      const kept = await keepBackup(profile, backup)
      return kept.ok ? ok(backup) : kept
    },
    exportCertificate: async ({ target }, caller) => {
      const person = personOf(caller)
      const path = targetOf(target)
      if (!person.ok) return person
      if (path === undefined) return refuse({ code: 'file.token' })
      const lines =
        Buffer.from(person.value.profile.signer.certificate)
          .toString('base64')
          .match(/.{1,64}/g) ?? []
      const pem = ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n')
      return writeFileSafely(path, new TextEncoder().encode(pem), { force: true })
    },
    diagnostics: async () => {
      const { node, chrome, electron, v8 } = process.versions
      const entries = Object.entries({ node, chrome, electron, v8 }).filter((entry): entry is [string, string] => entry[1] !== undefined)
      const runtime = electron ? 'electron' : 'host'
      const about = { version: app.getVersion(), runtime, versions: Object.fromEntries(entries), logFile: places.log(), now: new Date() }
      return ok(await diagnosticsText(about))
    },
    wipe: async ({ review, confirm, receipt }, caller) => {
      const person = personOf(caller)
      const path = targetOf(receipt)
      if (!person.ok) return person
      if (path === undefined) return refuse({ code: 'file.token' })
      const { profile, missions } = person.value
      const list = await readMissions(profile)
      if (!list.ok) return list
      const mission = list.value.missions.find((one) => one.review === review)
      if (!mission) return refuse<Fault>({ code: 'mission.unknown', name: review })
      await missions.get(review)?.close()
      missions.delete(review)
      return wipeMission(profile, mission, { confirm, receipt: path, now: localIso(new Date()) })
    },
  })
}

function personOf(caller: Caller): Result<Person> {
  const person = personAt(caller.window)
  return person ? ok(person) : refuse({ code: 'profile.none' })
}
