import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react'
import type { Place, Unlocked } from '#shared/ipc/profiles.ts'
import { ReviewDatabase } from '../store/database.ts'
import { type Sealing, sealingWith } from '../store/sealing.ts'
import { viewsOf } from '../store/views.ts'
import { bridge } from './bridge.ts'

/** The person whose passphrase opened this window, and the person's own database. */
export interface Person {
  readonly card: Unlocked['card']
  readonly idleMinutes: number
  /** 练习: the sample centre, with storage of its own */
  readonly practice: boolean
  /** in force at once in this window; main keeps it */
  readonly setIdleMinutes: (minutes: number) => void
  /** where the person was before the profile was locked */
  readonly place: Place | undefined
  readonly database: ReviewDatabase
  readonly sealing: Sealing
}

const Context = createContext<Person | undefined>(undefined)

/** Asks main for the window's profile; `nobody` is rendered before a profile is unlocked. */
export function PersonProvider({ nobody, children }: { readonly nobody: ReactNode; readonly children: ReactNode }) {
  const [person, setPerson] = useState<Omit<Person, 'setIdleMinutes'> | 'asking' | 'nobody'>('asking')
  useEffect(() => {
    let gone = false
    void currentPerson().then((found) => {
      if (!gone) setPerson(found ?? 'nobody')
    })
    return () => {
      gone = true
    }
  }, [])
  const value = useMemo<Person | undefined>(() => {
    if (typeof person === 'string') return undefined
    const setIdleMinutes = (idleMinutes: number) => setPerson((now) => (typeof now === 'string' ? now : { ...now, idleMinutes }))
    return { ...person, setIdleMinutes }
  }, [person])
  if (person === 'asking') return null
  return value === undefined ? nobody : <Context value={value}>{children}</Context>
}

export function usePerson(): Person {
  const person = use(Context)
  if (person === undefined) throw new Error('usePerson before a profile is unlocked')
  return person
}

async function currentPerson(): Promise<Omit<Person, 'setIdleMinutes'> | undefined> {
  const current = await bridge.profiles.current()
  if (!current.ok || current.value === undefined) return undefined
  const { card, database, storeKey, idleMinutes, practice, place } = current.value
  const raw = Uint8Array.from(atob(storeKey), (char) => char.charCodeAt(0))
  const own = { database: new ReviewDatabase(database), sealing: await sealingWith(raw) }
  void viewsOf(own.database, own.sealing).readAhead()
  return { card, idleMinutes, practice, place, ...own }
}
