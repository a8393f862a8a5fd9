import type { cli as zh } from '../zh/cli.ts'

export const cli: Readonly<Record<keyof typeof zh, string>> = {
  program: 'TIC Review: check, score, sign and verify, all offline',
  debug: 'show the internal stack on an error',
  interrupted: 'Interrupted; no half-written file was left',
  crashed: 'The program failed and wrote nothing: {message} (--debug shows more)',
}
