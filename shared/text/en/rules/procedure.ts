/** R25–R33 procedure and changes. */
export const procedure = {
  'R25.title': 'Applications accepted all year',
  'R25.sentence':
    'Applications for technology innovation centres are accepted all year round, on the principle that each centre is established when it is ready.',
  'R25.notApplicable': 'This is a principle for accepting applications and is not checked for an individual centre.',
  'R26.title': 'Recommendation and implementation plan',
  'R26.sentence':
    'League and city governments and departments of the autonomous region recommend a proposal and organise the establishment of the centre. The lead organisation prepares the implementation plan for its construction and operation.',
  'R26.pass': 'Recommended by {by} on {date}; the implementation plan is attached.',
  'R26.missing': 'Neither the recommendation nor the implementation plan is provided. Ask the centre to provide them.',
  'R26.missingPlan': 'The implementation plan for construction and operation is not attached. Ask the centre to provide it.',
  'R26.missingRecommendation':
    'The recommending department is {recommender}, but no recommendation is provided. Ask the centre to provide it.',
  'R27.title': 'Consultation',
  'R27.sentence':
    "The Department of Science and Technology organises experts to consult on the implementation plan and visit the site. The applicant improves the plan according to the experts' opinions and the conditions for construction.",
  'R27.pass': 'Consultation was held on {date}; rectification items: {items}.',
  'R27.passConcluded': 'Consultation was held on {date} with the conclusion “{conclusion}”; rectification items: {items}.',
  'R27.missing': 'The date or the opinion of the consultation is not provided. Ask the centre to provide it.',
  'R27.notApplicable': 'The consultation is in progress; this rule is checked from the plan review onwards.',
  'R28.title': 'Application after rectification',
  'R28.sentence':
    'After the applicant has made the improvements and met the requirements from the consultation, the league or city government or department of the autonomous region submits the formal application.',
  'R28.pass': 'All {total} rectification items have a status: {done} completed, {undone} others; application date {apply}.',
  'R28.fail': 'Of {total} rectification items, {open} have no status: {list}. Ask the centre to report how they were rectified.',
  'R28.missing': 'There is no consultation opinion, so rectification cannot be checked. Ask the centre to provide it.',
  'R28.missingApply': 'All rectification items have a status, but there is no application date. Ask the centre to provide it.',
  'R28.notApplicable': 'The consultation is in progress; this rule is checked from the plan review onwards.',
  'R29.title': 'Plan review and site visit',
  'R29.sentence':
    'For centres with a formal application, the Department of Science and Technology organises a panel to review the plan and assess the site.',
  'R29.pass': 'This stage is {stage}; scoring standard {standard}, version {version}.',
  'R29.missing': 'This stage is {stage}, but the task does not specify a scoring standard. Ask the secretary for a new package.',
  'R29.notApplicable': 'A consultation is not scored and has no scoring standard.',
  'R30.title': 'Approval',
  'R30.sentence':
    'Centres that pass the plan review and the site visit are publicly announced and, if there are no objections, approved by an official document of the Department of Science and Technology.',
  'R30.pass': 'Approved on {date}, document number {number}.',
  'R30.missing':
    'There is no approval date and no approval document. This is normal before approval; if already approved, ask the centre to provide them.',
  'R30.missingDocument': 'The approval date is given, but the approval document is not. Ask the centre to provide it.',
  'R30.missingDate': 'Approval document {number} is given, but the approval date is not. Ask the centre to provide it.',
  'R31.title': 'Centre name',
  'R31.sentence': 'All technology innovation centres are named “内蒙古自治区×××技术创新中心”.',
  'R31.pass': 'The name “{name}” follows the naming rule.',
  'R31.fail': 'The name “{name}” does not follow the naming rule; it should be “内蒙古自治区×××技术创新中心”.',
  'R32.title': 'Filing of changes',
  'R32.sentence':
    'If the lead organisation is reorganised, the charter is changed, members of the management committee (board) or technical committee change, or the centre director is replaced, this must be filed with the recommending department and the Department of Science and Technology.',
  'R32.pass':
    'Changes that must be filed: {count}; all have receipts from the recommending department and the Department of Science and Technology.',
  'R32.passNone': 'There are no changes that must be filed.',
  'R32.fail':
    'Changes that must be filed: {count}, of which without a filing or receipt: {lacking}: {list}. Ask the centre to provide them.',
  'R33.title': 'Approval of changes',
  'R33.sentence':
    'A change of lead organisation, partner organisations, type or mode requires the approval of the Department of Science and Technology.',
  'R33.pass': 'The lead organisation, partner organisations, type and mode match approval {number}, or the changes have been approved.',
  'R33.ask':
    'Compared with approval {number}, {count} changes have no approval document (+ current, − as approved): {list}. The panel should look into this.',
  'R33.missing':
    'There is no approval information to compare with. This is normal before approval; if already approved, ask the centre to provide it.',
  'R32.unfiled': '{id} {kind} ({offices})',
  'R33.difference': '{kind} ({signs})',
  'R33.now': '+{name}',
  'R33.was': '−{name}',
  'R33.unsettled': '{kind} ({id}, {date})',
} as const
