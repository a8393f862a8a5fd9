import type { scoringTable as zh } from '../zh/scoringTable.ts'

export const scoringTable: Readonly<Record<keyof typeof zh, string>> = {
  title: 'Load the panel’s verified table',
  verifying: 'Verifying the table',
  confirmed:
    'Confirmed by {name} ({role}), {at}, revision {revision}, check code {code}. Signature, task and package revision are verified.',
  changes:
    'Loading changes {count} figures and computes the formula marks again; your own verified values give way to the table. It can be undone.',
  noChange: 'The table has the values in use now: no mark changes, and the sheet names this table.',
  locked: 'This sheet is signed and loads no table. Reopen the sheet first.',
  load: 'Score under the table',
  cancel: 'Cancel',
  'head.figure': 'Figure',
  'head.declared': 'Declared',
  'head.own': 'Verified by you',
  'head.table': 'Verified by the panel',
  asDeclared: 'as declared',
  notLoaded: 'No table of the panel is loaded; marks follow your own verified values',
  loaded: 'Marks follow the panel’s table, revision {revision} (confirmed by {name}, {at})',
  choose: 'Load a table',
  loadOther: 'Load another table',
  unload: 'Leave the table',
}
