import { basename, dirname, extname, join } from 'node:path'
import { app } from 'electron'
import { makeCard } from '#services/assembly/cards.ts'
import { writeFileSafely } from '#services/files/write.ts'
import { readMissions } from '#services/missions/list.ts'
import { forget } from '#services/profiles/enter.ts'
import { readBackup, signedBackupName } from '#services/settings/backup.ts'
import { diagnosticsText } from '#services/settings/diagnostics.ts'
import { type KeptPreferences, keepPreferences, readPreferences } from '#services/settings/preferences.ts'
import { makeTarget, targetFacts } from '#services/signing/target.ts'
import { dropStandard, keepStandards } from '#services/standards/kept.ts'
import type { Jobs } from '#services/worker/createJobs.ts'
import { localTime } from '#shared/format/time.ts'
import { type HandedOver, type Preferences, settingsCalls } from '#shared/ipc/settings.ts'
import { type Fault, ok, type Result, refuse } from '#shared/text/fault.ts'
import { say } from '#shared/text/say.ts'
import { locale } from '../appearance.ts'
import { pickFolder } from '../dialogs.ts'
import { pathOf, targetOf, tokenFor } from '../fileTokens.ts'
import { usualFolder } from '../folderTokens.ts'
import type { OpenPackages } from '../openPackages.ts'
import { type Person, personAt } from '../people.ts'
import { places } from '../places.ts'
import { removeOpened } from '../readablePackage.ts'
import { listedStandards } from './listedStandards.ts'
import { panelAt } from './panelAt.ts'
import { type Caller, serve } from './serve.ts'

/** Standards, storage, backup, the person's certificate, diagnostics and wiping: what 设置 shows and does on this computer. */
export function serveSettings(packages: OpenPackages, jobs: Jobs): void {
  serve(settingsCalls, {
    standards: ({ package: token }, caller) => listedStandards(packages, token, caller),
    importStandard: async ({ file }, caller) => {
      const person = personOf(caller)
      if (!person.ok) return person
      const path = pathOf(file)
      if (path === undefined) return refuse({ code: 'file.token' })
      const read = await jobs.run('readStandards', { file: path, name: basename(path) })
      if (!read.ok) return read
      const kept = await keepStandards(person.value.profile, read.value)
      return kept.ok ? ok(read.value.map((one) => ({ ...one, origin: 'imported' as const }))) : kept
    },
    exportStandard: async ({ sha256, package: token, target }, caller) => {
      const path = targetOf(target)
      if (path === undefined) return refuse({ code: 'file.token' })
      const list = await listedStandards(packages, token, caller)
      if (!list.ok) return list
      const one = list.value.find((listed) => listed.sha256 === sha256)
      if (!one) return refuse<Fault>({ code: 'standard.not-built-in', name: sha256 })
      const bytes = await jobs.run('standardFile', { standard: one.standard, asWorkbook: extname(path).toLowerCase() === '.xlsx' })
      return bytes.ok ? writeFileSafely(path, bytes.value, { force: true }) : bytes
    },
    removeStandard: async ({ sha256 }, caller) => {
      const person = personOf(caller)
      return person.ok ? dropStandard(person.value.profile, sha256) : person
    },
    storage: async ({ records }, caller) => {
      const person = personOf(caller)
      return person.ok ? jobs.run('storageFacts', { keys: person.value.profile.keys(), records }) : person
    },
    lastBackup: async (_ask, caller) => {
      const person = personOf(caller)
      return person.ok ? readBackup(person.value.profile) : person
    },
    backUp: async ({ target, passphrase, own }, caller) => {
      const person = personOf(caller)
      const path = targetOf(target)
      if (!person.ok) return person
      if (path === undefined) return refuse({ code: 'file.token' })
      const asked = await isOwn(person.value, own)
      return asked.ok ? backUp(person.value, path, passphrase) : asked
    },
    preferences: async (_ask, caller) => {
      const person = personOf(caller)
      if (!person.ok) return person
      const kept = await readPreferences(person.value.profile)
      return kept.ok ? shown(kept.value) : kept
    },
    keepIdleMinutes: async ({ idleMinutes }, caller) => {
      const person = personOf(caller)
      if (!person.ok) return person
      const kept = await keepPreferences(person.value.profile, { idleMinutes })
      return kept.ok ? ok(undefined) : kept
    },
    chooseBackupFolder: async (_ask, caller) => {
      const person = personOf(caller)
      if (!person.ok) return person
      const folder = await pickFolder(caller.window, 'backup')
      const kept = await keepPreferences(person.value.profile, folder === undefined ? {} : { backupFolder: folder })
      return kept.ok ? shown(kept.value) : kept
    },
    backUpSigned: async ({ passphrase }, caller) => {
      const person = personOf(caller)
      if (!person.ok) return person
      const { profile } = person.value
      const asked = await isOwn(person.value, passphrase)
      if (!asked.ok) return asked
      const kept = await readPreferences(profile)
      if (!kept.ok) return kept
      const folder = backupFolder(kept.value)
      const there = await makeTarget(folder)
      if (!there.ok) return there
      const file = join(folder, signedBackupName(profile))
      const backup = await backUp(person.value, file, passphrase)
      return backup.ok ? ok({ ...backup.value, folder, file: (await tokenFor(file)).file }) : backup
    },
    exportCard: async ({ target }, caller) => {
      const person = personOf(caller)
      const path = targetOf(target)
      if (!person.ok) return person
      if (path === undefined) return refuse({ code: 'file.token' })
      return writeFileSafely(path, await makeCard(person.value.profile.signer, localTime(new Date())), { force: true })
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
    wipe: async ({ review, confirm, receipt, handedOver }, caller) => {
      const person = personOf(caller)
      const path = targetOf(receipt)
      if (!person.ok) return person
      if (path === undefined) return refuse({ code: 'file.token' })
      const { profile, records } = person.value
      const list = await readMissions(profile)
      if (!list.ok) return list
      const mission = list.value.missions.find((one) => one.review === review)
      if (!mission) return refuse<Fault>({ code: 'mission.unknown', name: review })
      const elsewhere = handedOver ? await closedElsewhere(handedOver, review, confirm, caller) : ok(undefined)
      if (!elsewhere.ok) return elsewhere
      for (const { id, close } of [...records.values()].filter((record) => record.mission === review)) {
        await close()
        records.delete(id)
      }
      const about = { mission, confirm, receipt: path, now: localTime(new Date()), ...(elsewhere.value && { elsewhere: elsewhere.value }) }
      const wiped = await jobs.run('wipeMission', { keys: profile.keys(), ...about })
      const isShared = list.value.missions.some((one) => one.review !== review && one.package.file === mission.package.file)
      if (wiped.ok && !isShared) await removeOpened(mission.package.file)
      return wiped
    },
  })

  /** The leader's closed record that a secretary handed over; its archive is read in a guarded thread. */
  async function closedElsewhere({ archive, ...about }: HandedOver, review: string, confirm: string, caller: Caller) {
    const at = panelAt(packages, caller, about)
    if (!at.ok) return at
    const { open, given } = at.value
    const isSecretarys = open.mission === review && open.member.role === '秘书' && open.state().locks.length === 0
    if (!isSecretarys) return refuse<Fault>({ code: 'settings.record-open' })
    const file = pathOf(archive)
    if (file === undefined) return refuse({ code: 'file.token' })
    const shared = { key: `handed over ${about.package}`, value: given }
    return jobs.run('panelInArchive', { file, code: confirm }, { shared })
  }

  /** A backup opens everything, so making one needs the profile's own passphrase; wrong ones count and wait as at sign-in. */
  async function isOwn({ profile }: Person, passphrase: string): Promise<Result<void>> {
    const keys = await jobs.run('unlockProfile', { root: dirname(profile.folder), id: profile.profile.id, passphrase })
    if (!keys.ok) return keys
    forget(keys.value)
    return ok(undefined)
  }

  function backUp({ profile }: Person, file: string, passphrase: string) {
    return jobs.run('backUp', { keys: profile.keys(), file, passphrase, now: localTime(new Date()) })
  }
}

function personOf(caller: Caller): Result<Person> {
  const person = personAt(caller.window)
  return person ? ok(person) : refuse({ code: 'profile.none' })
}

/** Where the backup after a signing goes until the person chooses: among the person's documents, never among the files to hand in. */
function backupFolder({ backupFolder: chosen }: KeptPreferences): string {
  return chosen ?? join(usualFolder(), say(locale(), 'settings', 'backup.folderName'))
}

async function shown(kept: KeptPreferences): Promise<Result<Preferences>> {
  const folder = backupFolder(kept)
  // an unplugged drive still counts as another volume
  const facts = await targetFacts(folder, places.data())
  return ok({ idleMinutes: kept.idleMinutes, backupFolder: folder, backupHere: facts.ok && !facts.value.elsewhere })
}
