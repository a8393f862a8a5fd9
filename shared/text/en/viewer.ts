import type { viewer as zh } from '../zh/viewer.ts'

export const viewer: Readonly<Record<keyof typeof zh, string>> = {
  'notice.other': '{kind} files are not shown inside the program; save a copy and open it elsewhere',
  'notice.attachments':
    'This PDF carries {count} attachments that are not shown here: {names}. Save a copy and open them with another PDF program',
  'notice.portfolio':
    'This file is a PDF portfolio. Only its cover page is shown; the {count} files in it are not: {names}. Save a copy and open them with another PDF program',
  'notice.emptyPortfolio': 'This file is a PDF portfolio, but no files were found in it. Save a copy and check it with another PDF program',
  'notice.dynamicForm':
    'This file is a dynamic form (XFA). Only its placeholder page is shown, not the form. Save a copy and open it with Adobe Acrobat, or ask the secretary for a printed PDF',
  'notice.hiddenLayers':
    '{count} layers of this file are set not to show; their content is neither shown nor searched: {names}. Save a copy and look at them with another PDF program if you need them',
  'notice.pagesMissing':
    'This file says it has {declared} pages; only {read} could be read, and the rest are not shown. Save a copy and check it with another PDF program; if pages are missing there too, ask the secretary for a sound file',
  'notice.pageAttachments':
    '{count} files are pinned to this page and not shown here: {names}. Save a copy and open them with another PDF program',
  'notice.pageMedia':
    'This page carries film, sound or a three-dimensional model, which is not played here. Save a copy and look at it with another PDF program',
  'notice.pageFailed':
    'This page could not be shown. Save a copy and check it with another PDF program; if it cannot be seen there either, ask the secretary for a sound file',
  'notice.pageContent':
    'Some content of this page could not be read; the page may be incomplete. Save a copy and check it with another PDF program; if it cannot be seen there either, ask the secretary for a sound file',
  'notice.pageImage':
    'An image on this page could not be shown. Save a copy and check it with another PDF program; if it cannot be seen there either, ask the secretary for a sound file',
  'notice.pageImageCut':
    'The data of an image on this page are incomplete; only a part is shown. Save a copy and check it with another PDF program; if it is not whole there either, ask the secretary for a sound file',
  'notice.hiddenRows': 'The file hides {count} rows ({rows}); they are shown here, marked at their numbers',
  'notice.filteredRows':
    'Table {filter} is filtered and the file hides {count} of its rows ({rows}); all are shown here, marked at their numbers',
  'notice.filter': 'Table {filter} has a filter; no row is hidden',
  'notice.hiddenColumns': 'The file hides {count} columns ({columns}); they are shown here, marked at their letters',
  'notice.noResult':
    '{count} formulas have no saved result and are shown as formulas; ask the secretary for a file that was calculated and saved again',
  'notice.uncertain': 'The number format of {count} cells is not certain; the stored value stands beside the text and is the one to go by',
  'notice.blank': '{count} cells hold a value that their format does not show; choose one to see its stored value',
  'notice.replaced':
    '{count} places hold bytes that mean nothing in {encoding} and show as \ufffd; if all is garbled, choose another text encoding from “More”, top right',
  'cell.stored': '[stored {stored}]',
  'cell.noResult': '{formula} (no saved result)',
}
