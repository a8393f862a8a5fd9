import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { app } from 'electron'
import { withoutContent } from '#services/settings/diagnostics.ts'
import { places } from './places.ts'

const limit = 1_000_000

/**
 * One line in the app's log. Codes and messages of our own only; names, words and paths an error carries are struck out.
 * Never throws: a full disk must not stop a review because of its log.
 */
export function log(area: string, message: string): void {
  try {
    const file = places.log()
    mkdirSync(dirname(file), { recursive: true })
    if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > limit) renameSync(file, `${file}.1`)
    appendFileSync(file, `${new Date().toISOString()} ${area} ${withoutContent(message)}\n`)
  } catch {
    process.stderr.write(`log: not written\n`)
  }
}

/** Writes down what broke: errors nobody caught, and pages or helpers that went away. Nothing is sent anywhere. */
export function logCrashes(): void {
  process.on('uncaughtException', (error) => log('crash', String(error.stack)))
  process.on('unhandledRejection', (reason) => log('crash', String((reason as Error)?.stack ?? reason)))
  app.on('render-process-gone', (_event, _contents, details) => log('page', `gone: ${details.reason} ${details.exitCode}`))
  app.on('child-process-gone', (_event, details) => log('child', `gone: ${details.type} ${details.reason} ${details.exitCode}`))
}
