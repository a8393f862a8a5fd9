import type { TicBridge } from '#shared/ipc/index.ts'

declare global {
  interface Window {
    readonly tic: TicBridge
  }
}

/** Main, as the preload shows it: every call answers a `Result` and never throws. */
export const bridge: TicBridge = window.tic

/** A name for long work, so that its progress and cancel find it. */
export function newJob(): string {
  return `job-${crypto.randomUUID()}`
}
