import { readFile } from 'node:fs/promises'
import { homedir, release, totalmem } from 'node:os'

export interface DiagnosticsInput {
  readonly version: string
  readonly runtime: string
  readonly versions: Readonly<Record<string, string>>
  readonly logFile: string
  readonly now: Date
}

const lastLines = 300

/** A report for those who maintain the software: versions and log codes; nothing of a review, no name, no path. */
export async function diagnosticsText({ version, runtime, versions, logFile, now }: DiagnosticsInput): Promise<string> {
  const log = await readFile(logFile, 'utf8').catch(() => '')
  const lines = log.trim().split('\n').slice(-lastLines).map(withoutContent)
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

/** Folders as both systems write them; the address of a site is none. */
const folders = /(?:file:\/\/|\b[A-Za-z]:[\\/]|(?<![\w:/])~?\/)[^\s:)]*[\\/]/g

/** Log lines are our own codes and messages; what slipped in from a file name or an error text is struck out. */
export function withoutContent(line: string): string {
  return line
    .replaceAll(homedir(), '~')
    .replace(folders, '…/')
    .replace(/[^\s/\\"'()□]+\.(?:ticplan|ticprofile|pdf|xlsx?|et|csv|docx?|ofd|png|jpe?g|tiff?|txt|json|journal|sealed|pem|p12)\b/giu, '□')
    .replace(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]+/gu, '□')
}
