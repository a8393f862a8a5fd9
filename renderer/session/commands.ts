import { useEffect, useEffectEvent } from 'react'
import { bridge } from './bridge.ts'

/** Runs when the menu or its accelerator asks for the command (`command.<name>` in the catalogue `app`). */
export function useCommand(name: string, run: () => void): void {
  const onCommand = useEffectEvent((asked: string) => {
    if (asked === name) run()
  })
  useEffect(() => bridge.on.app.command((command) => onCommand(command.name)), [])
}
