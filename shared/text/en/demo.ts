import type { demo as zh } from '../zh/demo.ts'

export const demo: Readonly<Record<keyof typeof zh, string>> = {
  title: 'TIC Review demo: from package to signed result, all offline',
  built: 'built the command tic-review',
  buildKept: 'the command tic-review is built and current',
  package: 'sample package {file} ({kib} KiB)',
  inspected:
    'package checked, digest {digest}…; {rules} rules and cross-checks: {pass} pass, {warn} warn, {fail} fail, {ask} to judge or missing data, {none} not applicable',
  identity: "made an expert's identity, certificate fingerprint {fingerprint}",
  reviewed: '{name} reviewed: {entries} journal entries, expert marks {expert}, formula marks {formula}',
  code: 'result locked, check code {code}, digest {digest}…',
  wrote: 'wrote {file} ({kib} KiB)',
  verified: 'tic-review verify: {count} files accepted',
  verifyRefused: 'tic-review verify: {file} rejected ({reasons})',
  'judge.pdfsig.fine': 'pdfsig: PDF signature valid, whole document covered',
  'judge.pdfsig.refused': 'pdfsig: PDF signature not accepted',
  'judge.pdfsig.absent': 'pdfsig is not installed, skipped',
  'judge.libreOffice.fine': 'LibreOffice: the workbook opens and prints',
  'judge.libreOffice.refused': 'LibreOffice: the workbook does not open',
  'judge.libreOffice.absent': 'LibreOffice is not installed, skipped',
  fine: 'demo done in {seconds} s, files in {folder}',
  notFine: 'demo ended, but something did not verify; files in {folder}',
  stopped: 'demo stopped: {message}',
  trials: '{kills} kills, {acknowledged} edits acknowledged, {lost} lost; {setAside} torn last entries set aside',
  appTrials:
    'the app killed {kills} times, {acknowledged} things said to be saved, {lost} lost; {differing} starts where the screen differed from the journal',
}
