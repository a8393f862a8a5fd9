import type { cli as zh } from '../zh/cli.ts'

export const cli: Readonly<Record<keyof typeof zh, string>> = {
  program: 'TIC Review: check, score, sign and verify, all offline',
  debug: 'show the internal stack on an error',
  interrupted: 'Interrupted; no half-written file was left',
  crashed: 'The program failed and wrote nothing: {message} (--debug shows more)',
  scoreAbout: 'replay marks: NDJSON cases in, one answer a line out',
  scoreInput: 'file of cases; "-" is standard input',
  scoreJson: 'the output is JSON anyway; accepted for likeness with the other commands',
  scoreExample: 'Example: tic-review score --input cases.ndjson > marks.ndjson',
  scoreNotReadable: 'Cannot read {file} ({code}); check the path and the permission',
}
