import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { app } from 'electron'
import { type LogEvent, type LogFacts, logLine } from '#services/settings/logLine.ts'
import { places } from './places.ts'

const limit = 1_000_000

/**
 * One line in the app's log: an event of a closed list, with codes, numbers and places of the program (`logLine`). No text of an
 * error, of the page or of a file can get into it.
 * Never throws: a full disk must not stop a review because of its log.
 */
export function log(event: LogEvent, facts?: LogFacts): void {
  try {
    const file = places.log()
    mkdirSync(dirname(file), { recursive: true })
    if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > limit) renameSync(file, `${file}.1`)
    appendFileSync(file, `${new Date().toISOString()} ${logLine(event, facts)}\n`)
  } catch {
    process.stderr.write(`log: not written\n`)
  }
}

/** Logs uncaught errors and crashed pages or helper processes. Nothing is sent anywhere. */
export function logCrashes(): void {
  process.on('uncaughtException', (error) => log('crash', { error }))
  process.on('unhandledRejection', (reason) => log('rejection', { error: reason }))
  app.on('render-process-gone', (_event, _contents, { reason, exitCode }) => log('page gone', { word: reason, number: exitCode }))
  app.on('child-process-gone', (_event, { type, exitCode }) => log('child gone', { word: type, number: exitCode }))
}
