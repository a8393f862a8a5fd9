import type { guide as zh } from '../zh/guide.ts'

export const guide: Readonly<Record<keyof typeof zh, string>> = {
  title: 'Quick start',
  manual: 'Manual',
  'manual.parts': 'Parts of the manual',
  shortcuts: 'Keyboard shortcuts',
  print: 'Print quick reference',
  close: 'OK',
  'open.head': 'Open the package',
  'open.text':
    'Drag the .ticplan file from the secretary into the window. Every file is checked; if any file does not match, the whole package is rejected and the reasons are listed.',
  'pledge.head': 'Pledge and recusal',
  'pledge.text':
    'Read the pledge, review the comparison of organisations, declare any relationships, and enter your passphrase to sign. Scoring is available after that.',
  'read.head': 'Read the documents',
  'read.text': 'Documents are shown exactly as supplied. On a page you need, press Ctrl E to cite it for the criterion you are scoring.',
  'check.head': 'Review the checks',
  'check.text':
    "The program checks the guideline's rules one by one and lists only what needs human judgement, each with its basis, calculation and source. Whether to agree is up to you.",
  'mark.head': 'Score',
  'mark.text':
    'Choose a score in its band or type it, then press Enter for the next criterion. Scores below 60% or above 95%, and claims that could not be verified, need a reason. Quantitative criteria are computed by formula, and every step can be viewed.',
  'opinion.head': 'Write the opinion',
  'opinion.text': 'Your reasons and notes are listed on the right and can be inserted into the draft.',
  'sign.head': 'Sign',
  'sign.text':
    'Resolve the listed items, then enter your passphrase. Signing produces a PDF and an Excel workbook and locks the sheet. To change it later, give a reason and reopen it.',
  promises: 'What you can rely on',
  'promise.saved':
    'Your work is saved as you type. When “Saved” appears at the top right, it has been written to disk and survives a power failure.',
  'promise.undo': 'Any change can be undone (Ctrl Z) or restored from the history (Ctrl H). The history is never shortened.',
  'promise.offline': 'Always offline: documents and scores never leave this computer.',
  'promise.practice':
    'To practise first, lock the program and choose “Practise with a sample centre” on the reviewer screen. Practice is stored separately from real tasks.',
  'promise.person': 'The program only calculates and advises. It never deducts points or rejects anything on its own.',
}
