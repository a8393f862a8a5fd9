import { readFile } from 'node:fs/promises'
import { release, totalmem } from 'node:os'
import { keptLine } from './logLine.ts'

export interface DiagnosticsInput {
  readonly version: string
  readonly runtime: string
  readonly versions: Readonly<Record<string, string>>
  readonly logFile: string
  readonly now: Date
}

const lastLines = 300

/** A report for the maintainers: versions and log codes; no data of a review, no name, no path. */
export async function diagnosticsText({ version, runtime, versions, logFile, now }: DiagnosticsInput): Promise<string> {
  const log = await readFile(logFile, 'utf8').catch(() => '')
  const lines = log.trim().split('\n').slice(-lastLines).filter(Boolean).map(keptLine)
  const parts = Object.entries(versions).map(([name, value]) => `${name} ${value}`)
  return [
    `tic-review ${version} (${runtime})`,
    `${process.platform} ${release()} ${process.arch}, ${Math.round(totalmem() / 2 ** 30)} GB`,
    parts.join(', '),
    now.toISOString(),
    '',
    ...lines,
    '',
  ].join('\n')
}
