import type { signature as zh } from '../zh/signature.ts'

export const signature: Readonly<Record<keyof typeof zh, string>> = {
  'identity.made':
    'Created identity file {file}, valid until {date}. Keep the file and its passphrase safe; neither can be recovered if lost',
  'identity.holder': 'Holder: {name}, {unit}',
  'identity.valid': 'Valid from {from} to {to}',
  'identity.fingerprint': 'Certificate fingerprint: {digits}',

  'verdict.accepted': '{file}: accepted',
  'verdict.rejected': '{file}: rejected, do not use it',
  'verdict.unsigned': '{file}: the contents are consistent, but the file is not signed and cannot be relied on as a result',
  signer: 'Signed by {name}, stated time {time}, certificate fingerprint {digits}',
  'signer.broken': 'The signature of {name} does not match the file, certificate fingerprint {digits}',
  'trust.roster': "The fingerprint matches the task's roster",
  'trust.chain': 'The certificate was issued by the authority provided',
  'trust.given': 'The certificate is the trusted certificate provided',
  'trust.unknown':
    'Signer not trusted: a name alone does not prove identity. Compare the fingerprint in person, or provide the roster or certificate with --task or --trust',
  'certificate.self': 'Certificate made by the signer (no issuer), valid {from} to {to}',
  'certificate.given': 'Certificate issued by {issuer}, valid {from} to {to}, root fingerprint {digits}',
  'certificate.carried':
    'Certificate names {issuer} as issuer, valid {from} to {to}; only the file carries the root, compare it with the one the office published: {digits}',
  'certificate.open':
    'Certificate names {issuer} as issuer, valid {from} to {to}; no root certificate is at hand, so the issuer was not checked: give it with --trust or --task',
  'certificate.ofTask': 'Issued by the office that the task names',
  'certificate.notOfTask': 'Not issued by the office that the task names',
  'certificate.role': 'Role in the certificate: {role}',
  'notice.time': "There is no trusted time offline; signing times come from the signers' computers and are for reference only",
  'notice.unsigned':
    'This file itself is not signed; only its contents were checked. For proof of origin, rely on the signed PDF or Excel workbook',
  'notice.otherName': 'The name or organisation in the certificate differs from the signer on the sheet; check with the person',
  'notice.undecided': 'The panel has not fully discussed, concluded and voted on this record: it is no conclusion',
  'notice.superseded': 'There is a newer revision of this score sheet; use the newer one',

  'reason.file.notRead': 'The file cannot be read; check the path and permissions',
  'reason.file.unknown': 'Not a PDF, Excel workbook, JSON result or package; check that you chose the right file',
  'reason.file.tooLarge':
    'The file is too large, or takes more time or memory to read than any file this program signs, so it was not verified to its end; check that you chose the right file',
  'reason.file.failed':
    'The program failed while verifying this file and reached no conclusion; do not use the file, and report this to a technician',
  'reason.pdf.malformed': "The PDF's structure is faulty or ambiguous and was not written by this program; ask for the original",
  'reason.pdf.unaccounted': 'The PDF has content that belongs to no signed revision: it was changed after signing; ask for the original',
  'reason.pdf.unsignedUpdate': 'An unsigned change was added after the signature; ask for the original',
  'reason.pdf.changed': 'A later signature also changed content that had been signed; ask for the original',
  'reason.pdf.active': 'The PDF has scripts, layers or similar parts that can change what is shown; ask for the original',
  'reason.pdf.coverage': 'A signature does not cover everything it should; ask for the original',
  'reason.pdf.padding': 'Content is hidden in the space reserved for the signature; ask for the original',
  'reason.pdf.subFilter': 'The signature type is not PAdES (ETSI.CAdES.detached); sign again with this program',
  'reason.xlsx.malformed': "The workbook's structure is faulty or ambiguous and was not written by this program; ask for the original",
  'reason.xlsx.signature': 'The signature part is not in the form this program writes and may have been altered; ask for the original',
  'reason.xlsx.uncovered': 'The file has parts or relationships not covered by the signature; ask for the original',
  'reason.xlsx.changed': 'A signed part was changed or is missing; ask for the original (saving the file again breaks the signature)',
  'reason.xlsx.active': 'The file has macros, external links or other parts that should not be there; ask for the original',
  'reason.signature.malformed': 'The signature data does not meet the rules; sign again with this program',
  'reason.signature.digest':
    "The signature's digest does not match the file's contents: it was changed after signing; ask for the original",
  'reason.signature.value': 'The signature value is incorrect and the signature is invalid; ask for the original',
  'reason.signature.certificate':
    'The signature is not bound to its certificate, or the certificate was replaced; sign again with this program',
  'reason.signature.issuer':
    'The issuer or serial number stated in the signature does not match the attached certificate, so the signature may have been reused; ask for the original or sign again with this program',
  'reason.signature.weakKey':
    'The signing key is too weak (RSA needs 2048 to 8192 bits and a public exponent above 65536), so it does not prove who signed; sign again with an acceptable certificate',
  'reason.signature.keyKind':
    'The signing certificate has a kind of key that is not supported (only RSA and P-256 are); sign again with an acceptable certificate',
  'reason.signature.place':
    "A signature is not in its signer's box on the form, or states a time or reason that does not belong to this result; do not use the file and tell the secretary",
  'reason.signer.missing':
    'A required signature is missing: not every signer named in the record has signed validly; ask for the fully signed file',
  'reason.signer.extra': 'Someone not named in the record has signed, or one person signed twice; ask for the original',
  'reason.signer.expired': "A signer's certificate was not valid when the result was locked; sign again with a valid certificate",
  'reason.signer.roster': "The signer does not match the task's roster; check the roster and fingerprint with the secretary",
  'reason.signer.office':
    'The task names the office that issues certificates, and the signer’s certificate is neither issued by it nor on the roster: check the certificate with the secretary',
  'reason.signer.withdrawn': 'The office has withdrawn the signer’s certificate (see the task): sign again with a valid one',
  'reason.signer.name':
    'The authority or certificate provided identifies someone other than the signer on the sheet; check with the secretary',
  'reason.signer.nameUnclear':
    "The name or organisation in the signer's certificate has control characters or characters that turn the reading direction, so what is shown may not be the name; sign again with a proper certificate",
  'reason.result.missing': 'The file contains no result data, or more than one result; ask for the original',
  'reason.result.format': 'The result data is not in the required format; ask for the original',
  'reason.result.canonical': 'The result data is not in canonical form (RFC 8785) and may have been rewritten; ask for the original',
  'reason.result.digest': 'The result data does not match the digest recorded beside it; ask for the original',
  'reason.result.contradicts':
    'The result contradicts itself (revision, time of the pledge, recusal, stage or a missing opinion) and was not written by this program; ask for the original',
  'reason.result.sums': 'The scores and totals in the result do not agree; ask for the original',
  'reason.result.formula':
    'The result does not follow its scoring standard (criteria, scores, reasons, bonuses or red lines), or a quantitative score differs from its recalculation; ask for the original',
  'reason.result.findings':
    'The check results lack a rule, or differ in kind, clause, order or outcome from the rules or from checking the package again; do not use the file and tell the secretary, or update the program if a newer version signed it',
  'reason.result.notes':
    'The text of a question, spot check, document, objection or site photo does not say what its data say; do not use the file and tell the secretary',
  'reason.result.selfMark':
    'A self-assessed score differs from the package, or a score that differs from it by more than the task allows has no reason; do not use the file and report it to the secretary',
  'reason.result.draw':
    'A spot check is not of a row drawn for this task, or lists it differently from the package; do not use the file and tell the secretary',
  'reason.result.citation': 'Cited evidence does not match the package or the attached photos; do not use the file and tell the secretary',
  'reason.result.pledge':
    'The pledge accepted is none that this program knows; ask the expert for the original, or update the program if a newer version signed it',
  'reason.result.unwritten':
    'The result holds what this program never writes and no page shows (extensions, a digest of zeros, a version that is no version number); do not use it and tell the secretary',
  'reason.result.hiddenText': 'Texts of the result hold invisible characters, so it was not written by this program; ask for the original',
  'reason.result.conflict':
    'There are two results with different contents for the same expert and revision; ask the expert which one is valid, withdraw the other and verify again',
  'reason.result.replaces':
    'The two revisions do not follow each other: the later one replaces another content than the earlier one given; ask the expert which one is valid, withdraw the other and verify again',
  'reason.layout.missing':
    'The file does not state its layout: it is not an original signed by this program, or was signed by a build before the release of 0.1.0; ask for the original, or have it signed again with the present version',
  'reason.layout.newer':
    'The file was signed by a newer version of the program, whose layout this version does not know; update the program and verify again',
  'reason.contents.pages':
    'What is printed on the PDF pages differs from the result data inside; do not use the file and tell the secretary',
  'reason.contents.importSheet': 'The import data sheet differs from the result data; do not use the file and tell the secretary',
  'reason.contents.scoreSheet':
    'The score sheet or another sheet differs from the result data or contains hidden content; do not use the file and tell the secretary',
  'reason.standard.digest':
    'The digest of the scoring standard differs from that of the task or the built-in standard; check the standard with the secretary',
  'reason.standard.unknown':
    'The scoring standard is not known, so quantitative scores cannot be checked; provide the package of this task with --task',
  'reason.package.digest': "The package used (its id, revision or content) differs from the task's; check the package with the secretary",
  'reason.task.other': 'The result does not belong to the task of the package provided; check that you chose the right package',
  'reason.task.facts': 'The review stage or centre differs from the task; do not use the file and tell the secretary',
  'reason.package.refused': 'The package did not pass its checks; use inspect to see every fault',
  'reason.values.refused': 'The file of verified values is incomplete or was altered: do not use it, ask the signer for the original',
  'reason.values.differ':
    'The result names the table given, but was scored with other verified values: do not use it and tell the secretary',
  'reason.values.figures':
    'The declared values in the table differ from the package, or its figures are out of order, or its revision does not fit the one it replaces: do not use it and tell the secretary',
  'reason.archive.refused': 'The archive is incomplete or was altered: do not use it, ask whoever packed it for the original',
  'reason.archive.index': 'The index of the archive does not match the files in it: do not use it, ask whoever packed it for the original',
  'reason.archive.contents':
    'Results or panel records in the archive do not verify as its index says: do not use it, verify the files in it one by one',
  'reason.panel.contradicts':
    'The panel record contradicts itself (revision, kind of review, vote and dissent, who filled in and who checked, or the order of a list); it was not written by this program. Ask for the original',
  'reason.panel.list':
    'The list of results in the panel record contradicts itself (counted, former, repeated, absent). Do not use it and tell the secretary',
  'reason.panel.signers':
    'The panel record names too few or the wrong signers: every expert whose result counts must sign with the certificate of the own sheet. Do not use it and tell the secretary',
  'reason.panel.sums':
    'Means, highest, lowest or range of the matrix, or the sums of the sheets, do not follow from the marks listed. Do not use it and tell the secretary',
  'reason.panel.formula':
    'The panel record does not follow its standard (criteria, marks, additions, deductions or red lines), or formula marks differ from those computed again from the verified values. Do not use it and tell the secretary',
  'reason.panel.total': 'Total, grade or state of the panel record differ from those computed again. Do not use it and tell the secretary',
  'reason.panel.flags':
    'Notices of divergence, boundary or make-up in the panel record differ from those computed again. Do not use it and tell the secretary',
  'reason.panel.results':
    'A result given beside the panel record is not the one in its list or matrix. Do not use it and tell the secretary',
  'reason.panel.notSupported':
    'Pages and sheets of the panel record were not compared: this verifier can neither print them again nor judge them without fonts. Verify with the complete program',
}
