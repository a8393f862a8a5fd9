import { access } from 'node:fs/promises'
import { dirname } from 'node:path'
import { session } from 'electron'
import { enterProfile, forget, type OpenProfile, type ProfileKeys } from '#services/profiles/enter.ts'
import { cardOf } from '#services/profiles/format.ts'
import { listProfiles } from '#services/profiles/store.ts'
import { readPreferences, usualPreferences } from '#services/settings/preferences.ts'
import type { Jobs } from '#services/worker/createJobs.ts'
import type { Progress } from '#shared/ipc/jobs.ts'
import { profileCalls, profileEvents } from '#shared/ipc/profiles.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import { pathOf } from '../fileTokens.ts'
import { lastPerson, rememberPerson } from '../lastPerson.ts'
import { assignProfile, leave, personAt, windowOf } from '../people.ts'
import { places } from '../places.ts'
import { keepPlace, takePlace } from '../returnTo.ts'
import { openWindow, shown, showWindow } from '../window.ts'
import { type Caller, serve } from './serve.ts'
import { tell } from './tell.ts'

/** `prepare` configures a profile's own session before its first page is requested. Keys are derived in a thread. */
export function serveProfiles(jobs: Jobs, prepare: (session: Electron.Session) => void): void {
  const root = () => places.profiles()
  const now = () => new Date().toISOString()

  serve(profileCalls, {
    list: async () => {
      jobs.warm('keys')
      const [{ cards, faults }, last, practice] = await Promise.all([listProfiles(places.profiles()), lastPerson(), hasSample()])
      const known = cards.some(({ id }) => id === last) && { last }
      return ok({
        cards: [...cards],
        damaged: faults.map((fault) => fault.name ?? fault.code),
        practice,
        portable: places.portable(),
        ...known,
      })
    },
    readKeyFile: async ({ file, passphrase }) => {
      const path = pathOf(file)
      return path === undefined ? refuse({ code: 'file.token' }) : jobs.run('readKeyFile', { file: path, passphrase })
    },
    create: async ({ own, ...person }, { window }) => {
      const onProgress = tellMaking((said) => tell(window, profileEvents, 'making', said))
      const path = own && pathOf(own.file)
      if (own && path === undefined) return refuse({ code: 'file.token' })
      const wanted = { ...person, ...(own && path !== undefined && { own: { file: path, passphrase: own.passphrase } }) }
      const made = await jobs.run('makeProfile', { root: root(), wanted, now: now() }, { onProgress })
      if (!made.ok) return made
      forget(made.value)
      return ok(cardOf(made.value.profile))
    },
    unlock: async ({ id, passphrase }, { window }) => {
      const opened = await entered(jobs.run('unlockAtSignIn', { root: root(), id, passphrase }))
      if (!opened.ok) return opened
      await moveTo(window, opened.value)
      rememberPerson(id)
      return ok(undefined)
    },
    practise: async (_ask, { window }) => {
      const opened = await entered(jobs.run('unlockPractice', { root: places.practice(), now: now() }))
      if (!opened.ok) return opened
      await moveTo(window, opened.value, true)
      return ok(undefined)
    },
    current: async (_ask, { window }) => {
      const person = personAt(window)
      if (!person) return ok(undefined)
      const { id } = person.profile.profile
      const preferences = await readPreferences(person.profile)
      const place = takePlace(id)
      return ok({
        card: cardOf(person.profile.profile),
        database: `tic-${person.profile.profile.id}`,
        storeKey: Buffer.from(person.profile.key('store')).toString('base64'),
        // an unreadable preference must not prevent signing in, and must never leave a profile unlocked
        idleMinutes: preferences.ok ? preferences.value.idleMinutes : usualPreferences.idleMinutes,
        practice: person.practice,
        ...(place && { place }),
      })
    },
    lock: async (place, { window }) => {
      const person = personAt(window)
      if (person) keepPlace(person.profile.profile.id, place)
      await leave(window)
      await shown(await openWindow())
      window.close()
      return ok(undefined)
    },
    confirm: async ({ passphrase }, { window }) => {
      const person = personAt(window)
      if (!person) return refuse({ code: 'profile.none' })
      const { folder, profile } = person.profile
      const keys = await jobs.run('unlockProfile', { root: dirname(folder), id: profile.id, passphrase })
      if (keys.ok) forget(keys.value)
      return keys.ok ? ok(undefined) : keys
    },
    changePassphrase: async ({ before, after }, caller) => {
      const person = personAt(caller.window)
      if (!person) return refuse({ code: 'profile.none' })
      if (person.practice) return refuse({ code: 'profile.practice' })
      return jobs.run('changePassphrase', { root: root(), id: person.profile.profile.id, before, after })
    },
    importCopy: async ({ file, passphrase }) => {
      const path = pathOf(file)
      if (path === undefined) return refuse({ code: 'file.token' })
      const brought = await jobs.run('importProfile', { file: path, root: root(), passphrase })
      if (!brought.ok) return brought
      const { cards } = await listProfiles(places.profiles())
      const card = cards.find((one) => one.id === brought.value.id)
      return card ? ok(card) : refuse({ code: 'profile.damaged', name: brought.value.id })
    },
  })

  /** The person's own partition is another window; this one closes once that one is shown. */
  async function moveTo(window: Caller['window'], profile: OpenProfile, practice = false): Promise<void> {
    const existing = windowOf(profile.profile.id)
    if (existing) {
      profile.close()
      return showWindow(existing)
    }
    const partition = `persist:${profile.profile.id}`
    prepare(session.fromPartition(partition))
    await shown(await openWindow({ partition, before: (own) => assignProfile(own, profile, practice) }))
    window.close()
  }
}

/** The profile whose keys a thread took out; the keys stay with it until it is closed. */
async function entered(taken: Promise<Result<ProfileKeys>>): Promise<Result<OpenProfile>> {
  const keys = await taken
  return keys.ok ? enterProfile(keys.value) : keys
}

/** A job's phases as the sign-in screen shows them: each step when begun, then when done with its duration in ms. */
function tellMaking(say: (said: { step: 'folder' | 'key' | 'lock'; state: 'begun' | 'done'; ms: number }) => void) {
  let begun = performance.now()
  return ({ phase, done }: Progress) => {
    const step = (['folder', 'key', 'lock'] as const).find((one) => phase === `making.${one}`)
    if (step === undefined) return
    const ms = done === 0 ? 0 : performance.now() - begun
    begun = done === 0 ? performance.now() : begun
    say({ step, state: done === 0 ? 'begun' : 'done', ms })
  }
}

function hasSample(): Promise<boolean> {
  return access(places.sample()).then(
    () => true,
    () => false,
  )
}
