/** R34–R40 annual reports, evaluation and red lines. */
export const reports = {
  'R34.title': 'Deadline for annual reports',
  'R34.sentence':
    "The annual report must be submitted by the end of March of the following year (centres approved after June do not need to submit that year's report in the following year).",
  'R34.pass': 'All required annual reports were received on time: {years}.',
  'R34.passExempt': 'All required annual reports were received on time: {years}; approved on {approve}, so {exempt} is exempt.',
  'R34.passNone': 'Approved on {approve}; no annual report was due by {evalBase}.',
  'R34.fail': 'Annual reports not submitted on time: {facts}.',
  'R34.ask':
    'Approved on {approve}, in June. It has yet to be confirmed whether “after June” includes June; years concerned: {years}. The panel should consider this.',
  'R34.missing': 'The approval date or evaluation reference date is missing, so this cannot be checked. Ask the centre to provide it.',
  'R34.missingDate':
    'Annual reports with no date of receipt by the Department of Science and Technology: {facts}. Ask the centre to provide it.',
  'R34.late': '{year} annual report received on {received}, after {due}',
  'R34.absent': '{year} annual report due by {due}, not submitted',
  'R34.noDate': '{year} annual report, due by {due}',
  'R35.title': 'Content and review of annual reports',
  'R35.sentence':
    "The annual report is based on the year's decisions of the management committee, technical committee and centre director on the development plan, major projects, budget and final accounts, major academic events, and research directions and content; it includes the work plan for the next year, and it is reviewed by the recommending department before it is submitted to the Department of Science and Technology.",
  'R35.pass': 'Every annual report has all six parts and was first reviewed by the recommending department: {years}.',
  'R35.fail': 'Annual reports that do not meet the requirements: {facts}.',
  'R35.missing': 'There are no annual reports, so this cannot be checked. Ask the centre to provide them.',
  'R35.missingDate':
    'All six parts are present, but the review date or the date of receipt is missing for: {years}. Ask the centre to provide them.',
  'R35.parts': '{year}: missing {lacking}',
  'R35.review': '{year}: reviewed by the recommending department on {reviewed}, after the Department received it on {received}',
  'R36.title': 'Focus and method of evaluation',
  'R36.sentence':
    'Performance evaluations are organised regularly with reference to the annual reports. They focus on innovation capability and market-oriented innovation services, and combine quantitative evaluation of data with qualitative evaluation of documents.',
  'R36.pass':
    'Covered by the dimensions and the quantitative and qualitative criteria of the performance evaluation standard; not checked separately.',
  'R37.title': 'Period of operation',
  'R37.sentence': 'Performance is generally evaluated after two full years of operation.',
  'R37.pass': 'Approved on {approve}; {months} full months of operation by the reference date {evalBase}, at least {least}.',
  'R37.warn':
    'Approved on {approve}; {months} full months of operation by the reference date {evalBase}, fewer than {least}. Check whether evaluation is appropriate.',
  'R37.missing':
    'The approval date or evaluation reference date is missing, so the period of operation cannot be calculated. Ask the centre to provide it.',
  'R37.notApplicable': 'This rule is checked only in the performance evaluation.',
  'R38.title': 'Evaluation grades',
  'R38.sentence': 'The evaluation has four grades: excellent, good, satisfactory and unsatisfactory.',
  'R38.pass': 'The grade is determined by the grade lines of the scoring standard.',
  'R38.fail':
    'The grades in the scoring standard are {grades}; they should be “优秀”, “良好”, “合格” and “不合格”. Check the standard with the secretary.',
  'R39.title': 'Post-evaluation subsidy',
  'R39.sentence':
    'Centres graded good or better receive a certain post-evaluation subsidy. Regional centres graded excellent, good or satisfactory each receive post-evaluation subsidy funds.',
  'R39.pass':
    'The two clauses differ on whether the grade satisfactory is subsidised. This program only gives the grade and does not calculate amounts.',
  'R40.title': 'Red-line concerns for revocation',
  'R40.sentence':
    'A centre is struck off and revoked if any of the following is found to be true: it fails the performance evaluation and still fails after rectification within the time limit; it does not submit an annual report when due; it does not take part in an assessment or evaluation without good reason; it commits serious fraud by providing false materials or untrue data; its lead organisation closes or goes bankrupt, so that the centre cannot operate normally; or it violates state law and does not meet the requirements for building a centre.',
  'R40.pass': 'No concerns were found for any of the six circumstances.',
  'R40.ask': '{count} concerns were found: {clues}. The panel should look into them; the Department decides.',
  'R40.missing':
    'The evaluation reference date is missing, so it cannot be checked whether annual reports were due; no other concerns were found. Ask the centre to provide it.',
  'R40.clue.a': '(a) failed the {year} evaluation, with no record of successful rectification (time limit {rectifyBy})',
  'R40.clue.b': '(b) {year} annual report due by {due}, not submitted',
  'R40.clue.c': '(c) did not take part in the evaluation of {date}, with no reason given',
  'R40.clue.d': '(d) on the list of dishonest entities',
  'R40.clue.dUnsigned': '(d) the statement of truth is not signed',
  'R40.clue.e': '(e) the lead organisation has closed or is bankrupt',
  'R40.clue.fPenalty': '(f) penalised {count} times ({dates})',
  'R40.clue.fCase': '(f) {count} safety or environmental incidents ({dates})',
  'R40.clue.fHollow': '(f) not an independent legal entity, no separate bank account and ledger, and no explanation',
} as const
