import type { faults as zh } from '../zh/faults.ts'
import { faultsInPackages } from './faultsInPackages.ts'
import { faultsOfAssembly } from './faultsOfAssembly.ts'
import { faultsOfImport } from './faultsOfImport.ts'
import { faultsOfPanels } from './faultsOfPanels.ts'

export const faults: Readonly<Record<keyof typeof zh, string>> = {
  ...faultsInPackages,
  ...faultsOfPanels,
  ...faultsOfAssembly,
  ...faultsOfImport,
  // files
  'file.exists': 'File already exists and was not overwritten: {name}. Use --force to overwrite it, or choose another name',
  'file.differs': 'The file read back differs from what was written, so it was removed: {name}. Use another folder or disk',
  'file.noSpace': 'Not enough disk space to write: {name}. Free up some space and try again',
  'file.changed': 'The file was changed after it was measured: {name}. Nothing was written; close the program that uses it and try again',
  'file.notWritable': 'No write permission, or the file is in use: {name}. Choose another location',
  'file.notFound': 'File or folder not found: {name}',
  'file.notReadable': 'Cannot read: {name}',
  'file.notAFolder': 'Not a folder: {name}',
  'package.closed': 'The package has been closed; open it again: {name}',
  'package.isPdf': '{name} is a PDF file, not a package (.ticplan) or a signed review result; choose the package from the secretary',
  'package.isOffice': '{name} is an Office file, not a package (.ticplan) or a signed review result; choose the package from the secretary',
  'package.isPicture': '{name} is an image, not a package (.ticplan); choose the package from the secretary',
  'package.isJson': '{name} is JSON data, not a package (.ticplan); choose the package from the secretary',
  'package.isText': '{name} is a text file, not a package (.ticplan); choose the package from the secretary',
  'package.isEmpty': '{name} is an empty file (0 bytes) and may not have been copied completely; copy it again from the source',
  'package.isFolder': '{name} is a folder, not a package; open the folder and choose the .ticplan file inside',
  'package.isOther': '{name} is not a package (.ticplan); choose the package from the secretary',
  'package.practice':
    'Only the sample package can be opened in practice, so {name} was not opened. End practice first, then open it as yourself',
  'package.character':
    '{file}: {place} contains characters that cannot be printed: {got} ({want}). The forms will show their code numbers instead. Ask the secretary to use other characters and pack again',
  'package.documentUnknown': 'The package has no document numbered {got}',
  'answers.task':
    'The answers do not match the task, package revision or standard: {at} should be {want} but is {got}. Use the answers file for this task',
  'answers.expert': 'The expert is not on the roster or does not score: {got}. Check the roster in the task',
  'answers.recusal': 'Recusing or explaining needs a relation; without one, give no reason: {at}. Correct it',
  'answers.pledge':
    'The pledge is not signed or recusal was requested, so scoring is not possible: {at}. Remove the scores, or correct the pledge or recusal',
  'answers.criterion': 'A criterion is missing, repeated or not scored by experts: {at} {got}. Score each expert-scored criterion once',
  'answers.range':
    'The score exceeds the maximum or is not a multiple of the step: {at} ({name}) is {got}, at most {want} (hundredths of a point). Please correct it',
  'answers.finding': 'The finding is missing or does not apply: {at} ({name}). Add or remove it',
  'answers.cap':
    'The score exceeds the limit set by the finding: {at} ({name}) limit {want}, score {got} (hundredths of a point). Correct the score or the finding',
  'answers.reason': 'Reason missing: {at} ({name}). Please give a reason',
  'answers.citation': 'The cited document or page does not exist: {at} {got}. Correct or remove it',
  'answers.value':
    'The declared value does not match the plan, or a verified value is repeated: {at} {got}. Compare it with the plan and correct it',
  'answers.awaits':
    'The document a question awaits is not on the list or is there more than once: {at} {got}. List it once under supplements',
  'answers.spot': 'This row was not drawn, or is checked twice: {at} {got}. Compare it with the draw of the task and correct it',
  'answers.item': 'The adjustment or red-line number does not exist: {at} {got}. Compare it with the standard and correct it',
  'review.pledge': 'The pledge is not signed yet; please sign it first',
  'review.recusal': 'Recusal has not been declared yet; please declare it first',
  'review.recused': 'Recusal was requested, so scoring is not possible: {name}',
  'review.mark': '{name} is not scored yet',
  'review.range': 'The score for {name} exceeds the maximum or is not a multiple of the step; please correct it',
  'review.cap': 'The score for {name} exceeds the limit set by the finding; correct the score or the finding',
  'review.finding': 'The finding for {name} is missing or does not apply; please complete it',
  'review.reason': '{name} needs a reason; please add one',
  'review.adjustment': 'The number or amount of adjustment {name} does not match the standard; please correct it',
  'review.citation': 'The cited document or page does not exist: {name}; please cite again',
  'review.opinion': 'The overall opinion is not filled in yet; please write it',
  'review.topics': 'The consultation opinions are not filled in yet; please fill in each one',
  'review.conclusion': 'No conclusion chosen; please choose one',
  'review.character': '{place} contains characters that cannot be printed: {got} ({want}). Use other characters or write them phonetically',
  'review.data-missing': '{name}: data missing; the panel decides whether it is supplied later or scored 0',
  'review.data-invalid': '{name}: data is not valid; check the figures and enter verified values',
  'review.finding-open': '{name} has no response yet; please check',
  'review.opinion-overall': 'The overall evaluation should be 60–200 characters; please check',
  'review.opinion-strengths': 'Main achievements should list at least 2 points; please check',
  'review.opinion-problems': 'Problems should list at least 2 points; please check',
  'review.opinion-suggestions': 'Suggestions should correspond to the problems one by one; please check',
  'review.evidence': '{name} cites no evidence; please check',
  'review.alike': 'All scores are the same share of their maximum; please check',
  'review.table':
    'The table of verified values that the panel confirmed is loaded, so single values cannot be changed; raise an objection, or remove the table first',
  'review.no-table': 'No table of verified values is loaded',
  'review.citations': '{name} already has {want} citations, the maximum; remove one you do not need first',
  'review.locked': 'The score sheet is locked; to change it, give a reason and reopen it',
  'review.not-locked': 'The score sheet is not locked and does not need to be reopened',
  'review.replaces': 'The result being reopened is not the most recently locked one: {got}',
  'review.revision': 'Wrong score sheet revision; it should be revision {want}',
  'review.nothing-to-undo': 'Nothing to undo',
  'review.nothing-to-redo': 'Nothing to redo',
  'review.gone': '{name} was removed, or its number is in use for another record; nothing was saved. Please enter it as a new one',
  'review.long':
    'Question and answer have {got} characters (each further line counts 2 more), at most {want} are possible; nothing was saved. Please shorten them and try again',
  'review.identity':
    'The name in the certificate differs from the roster: roster {want}, certificate {got}; check the fingerprint in person',
  'review.seat': 'The record has no seat {got} to sign in, so nothing was signed; have a person named in the record sign it',
  'review.office':
    'The task says that {want} issues the experts’ certificates; yours is neither issued by it nor on the roster: use an identity it issued, or ask the secretary',
  'review.withdrawn':
    'The office has withdrawn your certificate (see the task), so a signature would not be accepted: use a valid identity, or ask the secretary',
  'review.fingerprint': 'The certificate does not match the fingerprint registered in the task: expected {want}, found {got}',
  'review.not-printed':
    '{place} contains {got} ({want}), which cannot be printed, so no files were written. Use other characters and sign again; if the sheet is locked, reopen it first',
  'review.not-verified':
    'The generated {name} file did not pass verification and was not written: {reason}. Try again; if it still fails, export a diagnostic report in Settings and give it to a technician',
  'passphrase.missing':
    'No passphrase given; use a passphrase file or the environment variable TIC_PASSPHRASE, or enter it in the terminal',
  'passphrase.wrong-use': 'No passphrase file given, or the passphrase is empty: {name}',
  'journal.chain':
    'Journal entry {at} does not follow the previous one; the journal may have been altered. Restore it from a backup, or give the journal file to a technician: {name}',
  'journal.damaged': 'The journal is damaged at entry {at}. Restore it from a backup, or give the journal file to a technician: {name}',
  'journal.rolledBack':
    '{want} changes were saved but the journal has only {got}; the later ones are missing. Restore it from a backup, or give the journal file to a technician: {name}',
  'journal.replaced':
    'Journal entry {at} is not the one that was saved; the journal may have been replaced. Restore it from a backup, or give the journal file to a technician: {name}',
  'journal.readOnly':
    'The journal is damaged or incomplete, so this review is read-only and this change was not saved. Restore it from a backup first: {name}',
  'journal.notMended':
    "The copy in this computer's database does not complete the journal, which was not changed. Restore it from a backup, or give the journal file to a technician: {name}",
  'journal.foreign': 'The journal belongs to another review and was not opened: {name}',
  'journal.older':
    'The journal was written by a build from before 0.1.0 was released ({got}), which this version cannot read; open it with the build that wrote it. The file was not changed: {name}',
  'journal.newer': 'The journal was written by a newer version of the program ({got}); update the program to open it: {name}',
  'journal.unknown': 'Not a review journal file: {name}',
  'journal.key': 'The passphrase does not open this journal: {name}',
  'journal.author': 'This edit is signed {got}, but this record is kept by {want}; it was not saved',
  'journal.busy':
    'This review is open in another window or program (process {got}) and was not opened. Close it there first; if you cannot find it, restart the computer and open it again: {name}',
  'journal.busyUnsure':
    'This review is marked as open in a program on {want} (process {got}), and this computer cannot tell whether that is still so. If you are sure that no other window, program or computer is using it, you can continue: {name}',
  'journal.failed':
    'The journal could not be written and this change was not saved. Save a copy first, then open this review again: {name}',
  'journal.closed': 'The journal is closed; this change was not saved',
  'journal.shape':
    'This change does not match the format and was not saved; try entering it differently. If this happens again, export a diagnostic report in Settings and give it to a technician',
  'journal.retry': 'Change number {got} was already used for other content; this change was not saved',
  'document.form': 'There is no form numbered {name}; choose one from the print list',
  'standard.excel-unreadable': '{name} is not a readable Excel workbook; save it as .xlsx and import it again',
  'standard.excel-no-sheet': '{name} has no worksheet from the scoring standard template; export a template and fill it in',
  'standard.excel-heading': '{name} {at}: “{want}” is missing; restore it as in the template',
  'standard.excel-cell': '{name} {at}: “{got}” is not written correctly; expected {want}',
  'standard.excel-formula': '{name} {at}: the cell is a formula, whose value depends on the program; paste it as a value',
  'standard.excel-merged': '{name} {at}: cells are merged here and only the first has the content; unmerge them and fill in every row',
  'standard.excel-hidden': '{name} {at}: this row is hidden and has content; show it, or delete it',
  'standard.excel-unknown':
    '{name} {at}: “{got}” is no section, column or row of the template (or stands twice) and would not be read; correct or delete it; a column of your own needs the heading for remarks that the instructions sheet names',
  'standard.excel-sheet-twice': '{name} has two worksheets named “{got}”; rename one and import it again',
  'standard.excel-too-large': '{name} {at}: the worksheet has more than {want} rows; delete what is not needed and import it again',
  'standard.excel-loss': '{name} contains text that Excel cannot store unchanged; export it as JSON instead',
  'standard.not-built-in': 'There is no built-in standard with the id {name}; see standard list',
  'standard.version-kept':
    'id and version {got} already name a standard with other content, which packages may have been made with; it was not overwritten. Change the version, then finish',
  'standard.draft-gone': 'this draft is no longer on this computer (finished or deleted); go back to the list: {name}',
  'standard.field-text': '{at}: “{got}” cannot be read, write {want}',
  'standard.one-json': 'A JSON file holds only one standard; use .xlsx or choose just one',
  'review.package-unsigned': 'The package is not signed: {name}',
  'review.package-untrusted': 'The signer of the package is not trusted: {got}',
  // the app's own calls
  'ipc.refused': 'This page is not allowed to use this function; restart the program',
  'ipc.arguments':
    'The request was not valid; restart the program and try again. If this happens again, export a diagnostic report in Settings and give it to a technician',
  'ipc.failed': 'Internal error. Nothing you entered has been lost. Export a diagnostic report in Settings and give it to a technician',
  'job.cancelled': 'Cancelled; no incomplete files were left behind',
  'job.tooCostly': 'Opening this file takes more time or memory than allowed, so it was stopped. Other files are not affected',
  'job.crashed': 'Background processing failed. Nothing you entered has been lost; please try again',
  'file.token': 'This file was not chosen by you or is no longer valid; choose it again',
  'document.closed': 'The package has been closed; open it again',
  'document.unknown': 'The package has no document numbered {name}',
  'document.sheet': '{name} has no worksheet {got}',
  'document.page': '{name} has no page {got}; it has {want} pages',
  'document.ending': '{name} is not a supported document type (“{got}”); supported types are {want}',
  'document.kind': '{name} is a {got} file and cannot be searched',
  'document.damaged':
    '{name} is damaged or not in the format it claims, and cannot be shown. Save a copy to view it with other software, and ask the secretary to check it',
  'document.tooLarge': '{name} is too large to show in this program. Save a copy to view it with other software',
  'document.tooCostly':
    '{name} takes more time or memory to open than allowed, so it is not shown in this program. Save a copy to view it with other software',
  'document.webArchive':
    '{name} is a web archive (MHTML), not a workbook, and cannot be shown; ask the secretary to open it in Excel or WPS and save it as xlsx',
  'document.encrypted': '{name} needs a password to open and cannot be shown. Ask the secretary for a file without a password',
  'profile.none': 'No reviewer chosen; choose a reviewer and enter the passphrase first',
  'profile.practice': 'The practice passphrase cannot be changed',
  'profile.passphrase': 'Wrong passphrase. Check capitals and the input method, then try again',
  'profile.passphrase-tries': 'Wrong passphrase, {got} attempts left. Check capitals and the input method',
  'profile.passphrase-last': 'Wrong passphrase, too many attempts. Wait {got} seconds and try again',
  'profile.wait': 'Too many wrong passphrases. Wait {got} seconds and try again',
  'profile.damaged': "The reviewer's file is damaged and was not changed: {name}. Restore it from a backup",
  'profile.folder': "The reviewer's folder cannot be written: {name}. Check whether the disk is read-only or full",
  'profile.exists':
    'This reviewer ({got}) already exists on this computer and was not overwritten. Move the existing one away before restoring',
  'profile.notCopy': '{name} is not a reviewer backup; choose a .ticprofile file',
  'mission.member': '{got} is not a scoring expert in this task; check the expert number',
  'mission.fingerprint':
    'The certificate fingerprint registered in the task does not match your certificate: expected {want}, found {got}. Check with the secretary',
  'mission.altered':
    'The content differs from package revision {got} of the same task, which you have already opened, so it was not opened. Your existing scores are not affected. Ask the secretary to check the revision and send it again',
  'mission.closed': 'This review is not open; open it again from the task list: {name}',
  'mission.unknown': 'This review is not in the task list: {name}. Open the package again',
  'mission.otherPackage': 'This file is not the original package: original digest {want}, this file {got}. Choose the original package',
  'store.database':
    'Written to the journal, but the database on this computer could not be written. Nothing is lost; it will be restored from the journal when you reopen the review. Check the disk space',
  'review.lock-differs':
    'The result in the journal does not match the digest recorded at locking, so no files were written: locked {want}, found {got}',
  'encrypted.damaged': '{name} is not a whole encrypted package (cut or damaged): copy the original again',
  'encrypted.notForYou':
    '{name} is encrypted for those on the roster ({want} certificates), and your identity is not among them: use the one whose card you handed in, or ask the secretary',
  'encrypted.altered': '{name} was altered; it was not opened and nothing was written: ask for the original',
  'encrypted.profile': '{name} is an encrypted package: sign in with your own identity first',
  'office.folder': 'The folder holds something already: {name}; choose a new or empty one',
  'office.none': 'Not the folder of an office, or its key or root certificate is damaged: {name}; check that it is the right folder',
  'office.register':
    'Entry {at} of the register is missing, altered or not written by this office ({name}): restore it from a backup before issuing',
  'office.dates': 'The dates must lie within those of the root certificate ({want}) and not be over: change the first or last day',
  'office.unknown': 'The register has no single certificate whose fingerprint begins with {got}: compare with list and give more digits',
  'office.withdrawn': 'This certificate of {got} was withdrawn already',
  'office.statement': 'Not an office file (.ticoffice), or damaged: {name}; ask the office for it again',
  'office.statement-signature':
    'The office file {name} is not signed as it must be, or lists certificates that the office did not issue: do not use it, ask the office for it again',
  'office.statement-twice': 'The folder of cards holds the files of two offices ({name}); a task knows one office: leave one',
  'office.wrong-use': 'Give --card, or --name, --unit and --key-passphrase-file together',
  'identity.name': 'Enter both name and organisation, each at most 64 characters and without control characters',
  'identity.passphraseEmpty': 'The passphrase must not be empty; choose one that only you know',
  'identity.notPkcs12':
    'Not a readable identity file (.p12, .pfx): {name}. Check that you chose the right file and that it was copied completely',
  'identity.certificateFile':
    '{name} is a certificate file without a private key and cannot be used to sign. Choose an identity file with a private key (.p12 or .pfx)',
  'identity.pemFile':
    '{name} is a key file in text form (PEM). Ask the issuer for a .p12 or .pfx file with the certificate and private key',
  'identity.javaStore':
    '{name} is an old Java key store (JKS). Ask the issuer for a .p12 file; a technician can convert it with keytool -importkeystore',
  'identity.damaged': 'The identity file is damaged and cannot be read: {name}. Copy it again, or ask the issuer for a new one',
  'identity.passphrase': 'Wrong passphrase for the identity file. Check capitals and the input method, then try again',
  'identity.keyPassphrase':
    'The passphrase of the identity file is correct, but the private key inside has a different one. Ask the issuer to export it again with a single passphrase',
  'identity.scheme':
    'The encryption or integrity algorithm of the identity file is not supported ({got}); this is not a passphrase problem. Ask the issuer to export it again with AES-256',
  'identity.noKey': 'The identity file has no private key and cannot be used to sign. Ask the issuer for a new one',
  'identity.severalKeys':
    'The identity file has {got} private keys, so it is unclear which one to use. Ask the issuer to export only yours',
  'identity.noCertificate':
    'The identity file has a private key but no certificate. Ask the issuer to export it again with the certificate',
  'identity.keyKind': "The certificate's key type is not supported ({got}); RSA and P-256 are supported. Use another certificate",
  'identity.keyOdd':
    "The certificate's RSA key ({got} bits) is not acceptable: it needs 2048 to 8192 bits and an odd public exponent over 65536. Use a new certificate",
  'identity.nameUnclear':
    'The name or organisation in the certificate has control characters or characters that turn the reading direction and cannot be used for signing. Use a new certificate',
  'identity.keyShort': "The certificate's RSA key has only {got} bits; at least {want} are required. Use a new certificate",
  'identity.mismatch': 'The private key and the certificate in the identity file do not match. Ask the issuer for a new one',
  'identity.usage': 'The certificate is not meant for signing. Use a signing certificate',
  'identity.notYetValid': "The certificate is not valid yet (valid from {want}). Check the computer's clock, or use another certificate",
  'identity.expired': 'The certificate expired on {want}. Use a valid certificate',
  'verify.tooCostly':
    'Reading {name} takes more time or memory than allowed, so it was stopped and nothing was verified. Check that it is the original package or certificate',
  'verify.certificate': 'Not a certificate file (PEM or DER): {name}',
  'review.certificate':
    "The certificate was not valid at the locking time {got} (valid {want}). Use a valid identity file, or check this computer's clock and the times in the answers",
  'photo.kind': 'The photo must be a complete JPEG or PNG file: {name}. Choose another one',
  'photo.size': 'The photo is larger than 20 MB: {name}. Make it smaller and choose it again',
  'photo.together':
    'With this photo, the photos of the score sheet exceed 200 MB: {name}. Remove photos you do not need, or make it smaller',
  'review.photos': 'The photos of the score sheet exceed 200 MB; nothing was signed. Remove photos you do not need, or choose smaller ones',
  'photo.missing': 'The photo file is not on this computer; choose it again: {name}',
  'photo.damaged': 'The photo file is damaged and cannot be read; choose it again: {name}',
  'review.changed': 'The score sheet changed during signing and was not locked. Check it and sign again',
  'signing.no-copy': 'This computer has no copy of the signed files; export them again under Sign',
  'diff.noRecord': 'The file holds no result and no panel record: {name}. Choose a signed PDF, workbook or JSON file',
  'diff.kinds':
    'The two files are of different kinds and cannot be compared: {name}. Choose two results, two panel records or two packages',
  'values.noReview': '{name} is a panel’s verified table: open the package of its task first, then load it',
  'values.table':
    'The table of verified values was not written: {name}. Declared values must be those of the package, each figure listed once, and only documents of the package cited; check it and sign again',
  'values.signer':
    '“{got}” is neither leader nor secretary of this task and cannot sign the table of verified values. Use the identity file of the leader or secretary',
  'values.certificate':
    'The certificate was not valid at {got}, when the table was confirmed ({want}). Use a valid identity file, or check the clock of this computer',
  'values.rejected': 'The table of verified values {name} cannot be used: {got}',
  'archive.empty': 'Nothing to archive: {name}. Choose other files or another folder',
  'archive.forgotten': 'The list of verified files is no longer in memory; nothing was written. Remove an item and add it again',
  'archive.missing': 'The archive has no list of its files: {name}. Ask whoever packed it for the original',
  'printing.no-printer': 'No printer was found. Use “Save as PDF” and print on a computer that has a printer',
  'printing.printer-gone':
    'The printer “{name}” is no longer available on this computer, so nothing was printed. Connect it, choose another one, or use “Save as PDF”',
  'printing.no-service':
    'The print service of this computer is not responding, so nothing was printed. Restart the computer and try again, or use “Save as PDF” and print on another computer',
  'printing.no-answer':
    'The printer did not respond within {got} seconds, so it is not certain whether anything was printed. Check the printer before printing again, or use “Save as PDF”',
  'printing.cancelled': 'Printing cancelled',
  'printing.failed':
    'Printing did not finish. Check that the printer is on, has paper and is not jammed, then print again, or use “Save as PDF”',
  'settings.not-locked': 'This review is not signed yet and cannot be wiped',
  'settings.not-archived':
    'The archive carries no panel record that verifies with all signatures, so nothing was removed; put the PDF and workbook that the leader closed and all signed into the archive first',
  'settings.record-open':
    'The summary of this task is not closed and cannot be wiped. Close it first, or remove the files received under Summary and empty its entries',
  'settings.not-exported':
    'The signed files have not been exported from this computer, so the review cannot be wiped. Export them under Sign first',
  'settings.confirm': 'The check code does not match; nothing was wiped',
}
