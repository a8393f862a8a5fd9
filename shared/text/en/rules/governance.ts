/** R10–R22 governance and people. */
export const governance = {
  'R10.title': 'Independent legal entity',
  'R10.sentence': 'In principle, a technology innovation centre should be an independent legal entity.',
  'R10.pass': 'The centre is an independent legal entity.',
  'R10.passExplained':
    'The centre is not an independent legal entity; an explanation is attached. Judge when scoring whether it is sufficient.',
  'R10.warn': 'The centre is not an independent legal entity and has given no explanation. Ask the centre to explain.',
  'R11.title': 'Charter',
  'R11.sentence':
    'A management charter is adopted that sets out the rights and duties of the enterprises, universities, research institutes and other members.',
  'R11.pass': 'The charter is attached and the page with the rights and duties clause is given. Please read it and confirm.',
  'R11.missing': 'No charter is attached. Ask the centre to provide it.',
  'R11.missingClause':
    'The charter is attached, but the page with the rights and duties clause is not given. Ask the centre to provide it.',
  'R12.title': 'Bodies and persons of the three management mechanisms',
  'R12.sentence':
    'A management committee (board) and a technical committee are set up. The management committee (board) decides, the centre director is responsible for management, and the technical committee advises.',
  'R12.pass': 'Management committee (board): {board} members; technical committee: {committee} members; centre directors: {directors}.',
  'R12.fail':
    'Management committee (board): {board} members; technical committee: {committee} members; centre directors: {directors}. All three are required. Ask the centre to complete them.',
  'R13.title': 'Where management committee members come from',
  'R13.sentence':
    'The management committee (board) must consist of people from the host and partner organisations (or of people from the host organisation if there are no partner organisations).',
  'R13.pass': 'All {total} members of the management committee (board) come from the host or partner organisations or from the centre.',
  'R13.fail':
    'Of the {total} members of the management committee (board), {outside} are not from the host or partner organisations: {list}. This does not meet the literal requirement; the panel should consider it.',
  'R13.missing': 'The list of management committee (board) members is empty, so this cannot be checked. Ask the centre to provide it.',
  'R14.title': 'Management committee meetings',
  'R14.sentence':
    "The chair of the management committee (board) convenes regular meetings to review and approve the centre's development plan, major projects, budget and final accounts, appointment of the director and other major matters, and to decide on the centre's construction, management, development, staff, finances and assets.",
  'R14.pass': '{count} meetings held, at least {least} per year; all five topics were covered.',
  'R14.ask': 'Fewer than {least} meetings in some years (year and number of meetings): {years}. Check the minutes.',
  'R14.askTopics': '{count} meetings held; topics not covered: {topics}. Check the minutes.',
  'R14.askBoth':
    'Fewer than {least} meetings in some years (year and number of meetings): {years}; topics not covered: {topics}. Check the minutes.',
  'R14.missing': 'There are no records of meetings, so this cannot be checked. Ask the centre to provide the minutes.',
  'R15.title': 'Categories of technical committee members',
  'R15.sentence':
    'The technical committee consists of the centre director, technical experts, management experts, economic experts and others.',
  'R15.pass': 'The technical committee has {total} members, including the centre director and technical, management and economic experts.',
  'R15.fail': 'The technical committee has {total} members; categories missing: {lacking}. Ask the centre to complete them.',
  'R15.missing': 'The list of technical committee members is empty, so this cannot be checked. Ask the centre to provide it.',
  'R16.title': 'Share of internal members on the technical committee',
  'R16.sentence': 'People from the host and partner organisations may not make up more than one third of the members.',
  'R16.pass': '{inside} of {total} members are internal, not more than one third (3×{inside} ≤ {total}).',
  'R16.fail':
    '{inside} of {total} members are internal, more than one third (3×{inside} > {total}): {list}. Ask the centre to adjust this.',
  'R16.warn':
    '{inside} of {total} members are internal; the share is acceptable, but there are fewer than 3 members. The panel should consider whether this is appropriate.',
  'R16.missing': 'The list of technical committee members is empty, so this cannot be checked. Ask the centre to provide it.',
  'R17.title': 'Chair of the technical committee',
  'R17.sentence': 'The technical committee should be chaired by an influential expert who is not from the host or partner organisations.',
  'R17.ask': 'The chair is external: {list}. Judge whether this is an influential expert.',
  'R17.fail': 'The chair comes from the host or partner organisations or from the centre: {list}. The chair should be an external expert.',
  'R17.missing': 'The list does not indicate the chair of the technical committee. Ask the centre to provide this.',
  'R18.title': 'Opinions of the technical committee',
  'R18.sentence':
    "The technical committee gives advice and guidance on the centre's research directions and content, research plans and projects, intellectual property management and technical services, major academic events and annual work.",
  'R18.ask': 'There are {written} written opinions ({dates}). Judge whether the committee plays a real role.',
  'R18.missing': 'There are no opinions of the technical committee. Ask the centre to provide them.',
  'R18.missingDocument': '{count} opinions are listed, but no documents are attached. Ask the centre to provide them.',
  'R19.title': 'Time the director works at the centre',
  'R19.sentence':
    'The centre director should have strong abilities to organise and manage science and technology innovation, and should work at the centre for at least 9 months each year.',
  'R19.pass': 'At least 9 months in every year (year and months): {list}.',
  'R19.fail': 'Less than 9 months in some years (year and months): {list}. Check the attendance records.',
  'R19.ask': 'Less than 9 months in years of partial service (months / pro rata requirement): {list}. Experts should judge.',
  'R19.missing': 'No centre director is given, so this cannot be checked. Ask the centre to provide this.',
  'R19.missingYears': 'Full years of service with no months given: {list}. Ask the centre to provide them.',
  'R20.title': "Filing of the director's appointment",
  'R20.sentence':
    'The appointment of the director must be filed with the department in charge and with the regional Department of Science and Technology. A change of director and similar changes must be filed with the recommending department and the Department of Science and Technology.',
  'R20.pass': 'The appointment has been filed completely, with receipts attached: {list}.',
  'R20.fail': 'A filing of the appointment or its receipt is missing: {list}. Ask the centre to provide it.',
  'R20.missing': 'No centre director is given, so this cannot be checked. Ask the centre to provide this.',
  'R20.missingDocument':
    'The appointment has been filed, but the appointment document is not attached: {list}. Ask the centre to provide it.',
  'R21.title': 'Organisation of a comprehensive centre',
  'R21.sentence': 'A comprehensive centre is organised into a headquarters, several sub-centres and R&D units.',
  'R21.pass': 'Sub-centres: {subCentres}; R&D units: {laboratories}.',
  'R21.warn': 'Sub-centres: {subCentres}; R&D units: {laboratories}. The guideline says “several sub-centres”; experts should take note.',
  'R21.fail': 'Sub-centres: {subCentres}; R&D units: {laboratories}. At least one of each is required. Ask the centre to complete them.',
  'R21.notApplicable': 'This rule applies to comprehensive centres only.',
  'R22.title': 'Precondition for creating a national centre',
  'R22.sentence':
    'To create a national technology innovation centre, a centre should generally already be recognised as a technology innovation centre of the autonomous region.',
  'R22.pass': 'The centre is not applying to become a national centre.',
  'R22.passApproved': 'The centre is applying to become a national centre; the region approved it on {approve}.',
  'R22.warn':
    'The centre is applying to become a national centre, but no date of regional approval is given. Regional recognition should generally come first; please check.',
  'R22.missing': 'The plan does not state whether the centre is applying to become a national centre. Ask the centre to provide this.',
  'R20.department': '{name} (Department of Science and Technology)',
  'R20.office': '{name} (department in charge or recommending department)',
} as const
