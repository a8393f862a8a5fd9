import type { guide as zh } from '../zh/guide.ts'

export const guide: Readonly<Record<keyof typeof zh, string>> = {
  title: 'Two-minute guide',
  shortcuts: 'Shortcuts',
  print: 'Print as a card',
  close: 'Close',
  'open.head': 'Open the package',
  'open.text':
    "Drop the secretary's .ticplan file on the window. Every file is checked; one that does not agree refuses the whole package, with the reason.",
  'pledge.head': 'Pledge and recusal',
  'pledge.text': 'Read the pledge, look at the units compared, declare relations, sign with the passphrase. Scoring then opens.',
  'read.head': 'Read the materials',
  'read.text': 'Documents are read as they are. Ctrl E cites the page you see for the criterion at hand.',
  'check.head': 'Look at the checks',
  'check.text':
    "The guideline's rules are checked one by one; only what needs a person is shown, with clause, arithmetic and source. You decide.",
  'mark.head': 'Mark',
  'mark.text':
    'Click a mark in its band or type it; Enter goes on. Below 60%, above 95% or where verification failed, a reason is wanted. Formula items are computed, each step shown.',
  'opinion.head': 'Write the opinion',
  'opinion.text': 'Reasons and notes stand at the right and can be inserted.',
  'sign.head': 'Sign',
  'sign.text':
    'Settle what is listed, then give the passphrase. A PDF and a workbook are made and the sheet is locked; to change it, say why and reopen.',
  promises: 'What you can rely on',
  'promise.saved': 'What you write is saved. When “Saved” stands at the top right it is on the disk, also through a power cut.',
  'promise.undo': 'Every change can be undone (Ctrl Z) or restored from the history (Ctrl H); the history only grows.',
  'promise.offline': 'Always offline: materials and marks do not leave this computer.',
  'promise.practice': 'To try it first: lock, then choose “Practise on a sample centre” at the door. It is kept apart from real tasks.',
  'promise.person': 'The program computes and points out; it takes no marks away and vetoes nothing.',
}
