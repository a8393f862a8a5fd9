import type { demo as zh } from '../zh/demo.ts'

export const demo: Readonly<Record<keyof typeof zh, string>> = {
  title: 'TIC Review demo: from package to signed result, all offline',
  built: 'built the tic-review command',
  buildKept: 'the tic-review command is already up to date',
  package: 'sample package {file} ({kib} KiB)',
  inspected:
    'package checked, digest {digest}…; {rules} rules and cross-checks: {pass} met, {warn} to explain, {fail} not met, {ask} to confirm or data missing, {none} not applicable',
  identity: 'created an expert identity, certificate fingerprint {fingerprint}',
  reviewed: '{name} completed the review: {entries} journal entries, expert score {expert}, formula score {formula}',
  code: 'result locked, check code {code}, digest {digest}…',
  wrote: 'wrote {file} ({kib} KiB)',
  verified: 'tic-review verify: all {count} files passed',
  verifyRefused: 'tic-review verify: {file} failed ({reasons})',
  'judge.pdfsig.fine': 'pdfsig: PDF signature valid, covers the whole document',
  'judge.pdfsig.refused': 'pdfsig: PDF signature not accepted',
  'judge.pdfsig.absent': 'pdfsig is not installed, skipped',
  'judge.libreOffice.fine': 'LibreOffice: the workbook opens and prints correctly',
  'judge.libreOffice.refused': 'LibreOffice: the workbook cannot be opened',
  'judge.libreOffice.absent': 'LibreOffice is not installed, skipped',
  fine: 'demo finished in {seconds} s, files in {folder}',
  notFine: 'demo finished, but some verification failed; files in {folder}',
  stopped: 'demo stopped: {message}',
  trials: '{kills} forced kills, {acknowledged} acknowledged changes, {lost} lost; incomplete last entries set aside {setAside} times',
  appTrials:
    '{kills} forced kills of the program, {acknowledged} items shown as saved, {lost} lost; screen differed from the journal after reopening {differing} times',
}
