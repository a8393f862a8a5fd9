import type { faultsOfPanels as zh } from '../zh/faultsOfPanels.ts'

export const faultsOfPanels: Readonly<Record<keyof typeof zh, string>> = {
  'panel.locked': 'The panel’s record is closed. Reopen it before changing anything',
  'panel.notLocked': 'The panel record is not closed, so no archive was written; close and sign it first',
  'panel.role':
    'The {got} may not do this to the panel’s record: the leader decides. The secretary takes files in and records minutes, votes and names',
  'record.byMain': 'Only the program itself may record this step ({got}); it was not saved',
  'panel.unknownFile': 'This file was never taken in. Choose another under Results',
  'panel.noTable': 'No table of verified figures was confirmed yet. Confirm it first under Summary',
  'panel.noSheet': 'There is no sheet to count yet. Take in the experts’ signed files first',
  'panel.leaderSheet':
    'No sheet of the leader, {name}, counts, so the record cannot be closed: the leader closes it with the certificate of the own sheet. Take in the leader’s signed result; where the leader has recused or changed, ask for the reissued task',
  'panel.leaderKey':
    'The sheet of the leader, {name}, was signed with another certificate (fingerprint {want}) than this profile’s ({got}), so the record cannot be closed. Enter with the profile that signed the sheet, or sign the sheet again with this one and take it in',
  'panel.manyFiles': '{got} sheets were handed in; a record lists at most {want}. Put aside copies and files of other tasks',
  'panel.conflict': '{name} has two different sheets. Ask the expert to correct and sign again',
  'panel.table':
    '{name} scored under another table of verified values: have the expert load the panel’s table and sign again, or minute the outcome under Discussion',
  'panel.figures': 'The sheets verify “{name}” differently. Ask the panel to confirm the verified figures',
  'panel.unmarked':
    '{name} is marked by no expert who should mark it: take in the sheet of such an expert, or count 0 marks and give the reason',
  'panel.unmarkedBy':
    '{name} did not mark {got}: by the verified values of that sheet it does not apply. Have the expert load the table of the panel and sign again, or record in the deliberation how it is settled',
  'panel.missing': '{name} lacks data. Decide between a supplement and 0 marks and give the reason',
  'panel.adjustment': 'The sheets propose different amounts for {name}. Ask the panel to decide',
  'panel.manyAdjustments': 'There are {got} additions and deductions; a record holds at most {want}. Combine those of one item',
  'panel.redLine': 'A clue to red line {name} was raised. Ask the panel for its view',
  'panel.discuss': '“{name}” is flagged as divergent or as a condition that is not met. Discuss it and note the outcome',
  'panel.manyMinutes': 'There are {got} minutes; a record holds at most {want}. Combine them or remove repeated ones',
  'panel.opinion': 'Enter the panel’s overall opinion',
  'panel.conclusion': 'Choose the panel’s conclusion',
  'panel.topics': 'Record the panel’s view on at least one topic',
  'panel.manyDemands': 'There are {got} demands; a record holds at most {want}. Combine them',
  'panel.vote': 'Enter the votes',
  'panel.voters': 'Votes in favour and against must add up to {want}. Check them',
  'panel.majority': 'Fewer than {want} are in favour. The record cannot be closed, discuss further',
  'panel.dissent': '{want} voted against. Note each dissenting opinion with its name',
  'panel.dissenter':
    'No sheet of {name} counts, so this member has no vote and the dissent cannot be recorded; withdraw it, or take in the sheet first',
  'panel.refusal': '{name} refuses to sign; note the dissent and its reason',
  'panel.leaderRefuses': 'The leader closes and signs the record and cannot refuse to sign; withdraw it',
  'panel.preparedBy': 'Enter who prepared the form',
  'panel.checkedBy': 'Enter who checked the form',
  'panel.samePerson': 'The form must be checked by somebody else. Change one of the two names',
  'panel.rejected':
    'A record with this content would not pass verification ({got}), so it was not closed. Mend what each reason names (see Verify); where you cannot, export the diagnostics under Settings',
  'countersign.ahead':
    '{name} holds a signature that is not known here and was not overwritten; take that file in first, or choose another folder',
  'countersign.fork':
    '{name} lacks signatures that are known here ({got}): it was not signed on the newest files and was not taken in; hand those over to be signed again',
  'countersign.nothingNew': '{name} holds no new signature; nothing was changed',
  'countersign.needsPair':
    'The PDF and the workbook of one summary are needed; choose both, or put them in one folder under the same name: {name}',
  'countersign.stranger': '{name} is signed by somebody who is not asked to sign ({got}) and was not used; ask for the original',
  'countersign.signedTwice': '{name} is signed twice by {got} and was not used; ask for the original',
  'countersign.notClosed': 'The summary is not closed or was reopened; nothing was signed. The leader closes it first',
  'countersign.notPanel':
    'Not a panel’s file signed by this program: {name}. Nothing was signed. Choose the PDF and the workbook of the closed record',
  'countersign.rejected': '{name} does not verify ({got}). Nothing was signed. Ask for the original; each reason is explained under Verify',
  'countersign.undecided':
    'This record claims a decision of the panel but lacks what follows. It was not signed: {name}. Complete it in the summary and close it again',
  'countersign.pair':
    'PDF and workbook are of different records: check codes {want} and {got}. Nothing was signed. Choose two files of one revision',
  'countersign.revision':
    'Not the revision closed on this computer: expected {want}, found {got}. Nothing was signed. Use the files of this revision',
  'countersign.notListed': '{name} is not among those who must sign. Nothing was signed. Check the key file, or the list with the leader',
  'countersign.notSecretary':
    'The certificate belongs to “{got}”, who is not a secretary of this task ({want}), so it was not read; ask for the one exported under Settings',
  'countersign.otherKey':
    '{name} must sign with the certificate of the own sheet (fingerprint {want}); this key file has {got}. Nothing was signed. Use that key file',
  'countersign.twice': '{name} has signed this record already. Nothing was signed again',
  'countersign.clock': 'This computer’s time {got} is before the record was closed ({want}). Nothing was signed. Set the clock first',
  'countersign.certificate':
    'The certificate is not valid at the time of signing {got} ({want}). Nothing was signed. Use a valid key file, or check this computer’s time',
  'countersign.folders': 'PDF and workbook are in different folders. Nothing was signed: {name}. Say with --out where to write',
  'seal.notResult': 'Not an expert’s result that verifies, nothing was sealed: {name}. Choose a signed PDF or workbook',
  'seal.notLeader':
    'The certificate is of {got}, not of the leader of this task ({want}); nothing was sealed. Ask the leader for the certificate exported in the settings',
  'seal.noCopy': 'No signed files of this sheet are kept here, so nothing was sealed; export the signed files again first',
  'seal.key': 'The certificate’s key cannot be encrypted to. Use the leader’s RSA or P-256 certificate',
  'seal.commitment': 'Not a commitment, or altered: {name}. Ask the expert for it again',
  'seal.envelope': 'The sealed file is not the one of the commitment, it was not opened: {name}. Ask the expert for it again',
  'seal.notForYou': 'The sealed file is for another key, or damaged: {name}. Check the key file',
  'seal.noCommitment':
    'No commitment (*.commitment.json) was found: {name}. Ask the experts for them and keep them beside the sealed files',
  'seal.differs': 'The result inside is not the one of the commitment, it was not written: {name}. Compare it in person',
  'panel.emptyFolder': 'The folder holds no PDF, workbook or JSON file: {name}. Choose another folder',
  'panel.tooMany': 'At most {want} files can be merged at once. Choose fewer',
  'panel.values': 'Not the verified figures of this task: {name}. Choose the table that the panel confirmed',
}
