import type { viewer as zh } from '../zh/viewer.ts'

export const viewer: Readonly<Record<keyof typeof zh, string>> = {
  'notice.xmlInvoice':
    'The data of this XML invoice is listed by name. Its signature and authenticity were not checked. Rely on the sealed invoice or the tax authority',
  'notice.xmlData': 'The content of this XML file is listed by name and value, without a page layout. Save a copy to see the file as it is',
  'notice.scanCut': 'This file is incomplete: {count} pages were read, the rest is not shown. Ask the secretary for an intact file',
  'notice.ofdAttachments': 'This file has {count} attachments, not shown here: {names}. Save a copy and open them with an OFD reader',
  'notice.seal': 'Seal {number} “{name}”: {findings}',
  'seal.partsHold': '{count} signed parts are unchanged',
  'seal.partsChanged': '{count} signed parts differ from what was sealed ({names}): the file was changed after sealing',
  'seal.noReferences': 'the seal lists no signed parts',
  'seal.otherDigest': 'digest {method} cannot be checked',
  'seal.holds': 'the SM2 signature is that of the certificate with it ({signer})',
  'seal.fails': 'the SM2 signature does not fit the certificate with it ({signer}) or the signed parts',
  'seal.noValue': 'there is no signature value',
  'seal.otherForm': 'not a signature in the form of an electronic seal: its value was not checked',
  'seal.otherKey': 'not an SM2 signature: its value was not checked',
  'seal.unknown': 'not checked: who issued the certificate, whether it was revoked, whether the time is true',
  'notice.attachments':
    'This PDF has {count} attachments that are not shown here: {names}. Save a copy and open the attachments with other PDF software',
  'notice.portfolio':
    'This file is a PDF portfolio. Only its cover page is shown here; the {count} files in it are not: {names}. Save a copy and open the files with other PDF software',
  'notice.emptyPortfolio': 'This file is a PDF portfolio, but no files were found in it. Save a copy and check it with other PDF software',
  'notice.dynamicForm':
    'This file is a dynamic form (XFA). Only its placeholder page is shown here, not the form content. Save a copy and open it with Adobe Acrobat, or ask the secretary for a PDF printed from the form',
  'notice.hiddenLayers':
    '{count} layers of this file are set to hidden; their content is neither shown nor searched: {names}. If you need it, save a copy and view it with other PDF software',
  'notice.pagesMissing':
    'This file states that it has {declared} pages, but only {read} could be read; the rest are not shown. Save a copy and check it with other PDF software. If pages are missing there too, ask the secretary for an intact file',
  'notice.pageAttachments':
    '{count} files are attached to this page and are not shown here: {names}. Save a copy and open the attachments with other PDF software',
  'notice.pageMedia':
    'This page has video, sound or a 3D model, which cannot be played here. Save a copy and view it with other PDF software',
  'notice.pageFailed':
    'This page could not be shown. Save a copy and check it with other PDF software. If it cannot be seen there either, ask the secretary for an intact file',
  'notice.pageContent':
    'Some content of this page could not be read, so the page may be incomplete. Save a copy and check it with other PDF software. If it cannot be seen there either, ask the secretary for an intact file',
  'notice.pageImage':
    'An image on this page could not be shown. Save a copy and check it with other PDF software. If it cannot be seen there either, ask the secretary for an intact file',
  'notice.pageImageCut':
    'The data of an image on this page is incomplete, so only part of it is shown. Save a copy and check it with other PDF software. If it is incomplete there too, ask the secretary for an intact file',
  'notice.flow.tracked':
    'This file has {count} tracked changes neither accepted nor rejected: what was inserted or moved here is underlined, what was deleted or moved away struck through; check before citing',
  'notice.flow.hiddenText': 'The file hides {count} stretches of text; they are shown here with a dotted line',
  'notice.flow.embedded':
    'This file embeds {count} objects of other programs, which are not opened here. Save a copy and look at it in its own program',
  'notice.flow.macros': 'This file holds macros; they are never run',
  'notice.flow.linked': '{count} pictures are not in the file (linked outside or missing); they are neither fetched nor shown',
  'notice.flow.symbols': '{count} characters of symbol fonts are not known and shown as \ufffd. Save a copy and compare in Word or WPS',
  'notice.flow.pictures':
    '{count} pictures are of a format not shown here (such as EMF, WMF, TIFF); their frames are empty. Save a copy to see them',
  'notice.flow.foreign': '{count} passages are carried in another format and not shown here. Save a copy to see them',
  'notice.flow.missing': 'The content of {count} slides is missing in the file; the others are shown. Ask the secretary for an intact file',
  'notice.flow.hiddenSlides': '{count} slides are hidden in the slide show; they are shown here',
  'notice.flow.media': 'The file holds {count} videos or sounds, which are not played here',
  'notice.flow.textOnly':
    'This file has an old format, and only its text is shown; save a copy to see pictures, drawings, automatic numbers and layout',
  'notice.flow.damagedPart':
    '{count} parts of this file are damaged or missing, and their content is not shown. Save a copy to compare, and ask the secretary for an intact file',
  'notice.hiddenRows': 'The file hides {count} rows ({rows}). They are shown here, with hatched row numbers',
  'notice.filteredRows':
    'Table {filter} is filtered, and the file hides {count} rows ({rows}). All rows are shown here; those rows have hatched row numbers',
  'notice.filter': 'Table {filter} has a filter, but no rows are hidden',
  'notice.hiddenColumns': 'The file hides {count} columns ({columns}). They are shown here, with hatched column letters',
  'notice.noResult':
    '{count} formulas have no saved result and are shown as formulas. Ask the secretary for a file that has been recalculated and saved',
  'notice.uncertain':
    'The number format of {count} cells could not be determined. The stored value is shown beside the text; rely on the stored value',
  'notice.blank': '{count} cells contain a value that their format does not show. Select a cell to see its stored value',
  'notice.replaced':
    '{count} byte sequences are not valid in the encoding {encoding} and are shown as �. If the whole text is garbled, choose another text encoding from “More” at the top right',
  'cell.stored': '[stored value {stored}]',
  'cell.noResult': '{formula} (no saved result)',
}
