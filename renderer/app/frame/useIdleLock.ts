import { useEffect, useEffectEvent } from 'react'
import { bridge } from '../../session/bridge.ts'
import { usePerson } from '../../session/person.tsx'

const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'input'] as const
const look = 10_000

/** Locks the profile after its minutes without a sign of the person (0 never), and at once when the computer sleeps or locks. */
export function useIdleLock(lock: () => void): void {
  const { idleMinutes } = usePerson()
  const onIdle = useEffectEvent(lock)
  useEffect(() => {
    if (idleMinutes === 0) return undefined
    let last = Date.now()
    const note = () => {
      last = Date.now()
    }
    for (const sign of signs) addEventListener(sign, note, { capture: true, passive: true })
    const timer = setInterval(() => {
      if (Date.now() - last >= idleMinutes * 60_000) onIdle()
    }, look)
    const away = bridge.on.app.away(() => onIdle())
    return () => {
      away()
      clearInterval(timer)
      for (const sign of signs) removeEventListener(sign, note, { capture: true })
    }
  }, [idleMinutes])
}
